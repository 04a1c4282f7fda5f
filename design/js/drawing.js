// A route as a drawing beside its table. Without this script the table does everything.
import Modeler from 'bpmn-js/lib/Modeler';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

const canvas = document.getElementById('ban-ve');
const drawn = document.getElementById('drawn');
const words = {
  vi: { task: 'Bước', choice: 'Rẽ theo kết quả', parallel: 'Song song', end: 'Kết thúc', connect: 'Nối', remove: 'Xóa', move: 'Kéo bản vẽ' },
  en: { task: 'Step', choice: 'Choice by the ending', parallel: 'Parallel', end: 'End', connect: 'Connect', remove: 'Remove', move: 'Move the drawing' },
}[canvas?.dataset.lang ?? 'vi'];

// Only what routes may have (docs/route-subset.md) can be drawn.
const PARTS = [
  ['bpmn:UserTask', 'bpmn-icon-user-task', 'task'],
  ['bpmn:ExclusiveGateway', 'bpmn-icon-gateway-xor', 'choice'],
  ['bpmn:ParallelGateway', 'bpmn-icon-gateway-parallel', 'parallel'],
  ['bpmn:EndEvent', 'bpmn-icon-end-event-none', 'end'],
];

class Palette {
  static $inject = ['palette', 'create', 'elementFactory', 'handTool', 'globalConnect'];

  constructor(palette, create, elementFactory, handTool, globalConnect) {
    Object.assign(this, { create, elementFactory, handTool, globalConnect });
    palette.registerProvider(this);
  }

  getPaletteEntries() {
    const entries = {
      hand: { group: 'tools', className: 'bpmn-icon-hand-tool', title: words.move, action: { click: (event) => this.handTool.activateHand(event) } },
      connect: { group: 'tools', className: 'bpmn-icon-connection-multi', title: words.connect, action: { click: (event) => this.globalConnect.start(event) } },
    };
    for (const [type, className, word] of PARTS) {
      const begin = (event) => this.create.start(event, this.elementFactory.createShape({ type }));
      entries[word] = { group: 'parts', className, title: words[word], action: { dragstart: begin, click: begin } };
    }
    return entries;
  }
}

class Pad {
  static $inject = ['contextPad', 'modeling', 'elementFactory', 'connect', 'autoPlace', 'create'];

  constructor(contextPad, modeling, elementFactory, connect, autoPlace, create) {
    Object.assign(this, { modeling, elementFactory, connect, autoPlace, create });
    contextPad.registerProvider(this);
  }

  getContextPadEntries(element) {
    const entries = {};
    if (!element.waypoints && element.type !== 'bpmn:EndEvent' && element.type !== 'label') {
      for (const [type, className, word] of PARTS) {
        const shape = () => this.elementFactory.createShape({ type });
        entries[word] = {
          group: 'parts', className, title: words[word],
          action: {
            click: () => this.autoPlace.append(element, shape()),
            dragstart: (event) => this.create.start(event, shape(), { source: element }),
          },
        };
      }
      const connect = (event) => this.connect.start(event, element);
      entries.connect = { group: 'tools', className: 'bpmn-icon-connection-multi', title: words.connect, action: { click: connect, dragstart: connect } };
    }
    entries.remove = { group: 'tools', className: 'bpmn-icon-trash', title: words.remove, action: { click: () => this.modeling.removeElements([element]) } };
    return entries;
  }
}

async function show(viewer, xml) {
  await viewer.importXML(xml);
  const canvas = viewer.get('canvas');
  canvas.zoom('fit-viewport', 'auto');
  canvas.zoom(canvas.zoom() * 0.88, 'auto');
  canvas.scroll({ dx: 25, dy: 0 });
}

function field(root, name) {
  return root.querySelector(`[name="${CSS.escape(name)}"]`);
}

// What the server made of cells is shown, but for a cell in which somebody writes.
function bringCells(here, there, sent) {
  if (!here.contains(document.activeElement)) {
    here.replaceWith(there);
    return;
  }
  for (const cell of there.querySelectorAll('input[name], select[name]')) {
    const own = field(here, cell.name);
    if (own && own !== document.activeElement && own.value === sent.get(cell.name)) {
      if (cell.matches('select')) {
        own.replaceChildren(...cell.cloneNode(true).childNodes);
      }
      own.value = cell.value;
    }
  }
  here.querySelectorAll('.govuk-error-message').forEach((error) => error.remove());
  for (const error of there.querySelectorAll('.govuk-error-message')) {
    const own = document.getElementById(error.closest('tr').id);
    own?.querySelector('th span')?.after(error);
  }
}

class Desk {
  constructor(modeler, form) {
    Object.assign(this, { modeler, form, isDrawn: false, isKeeping: false, isAsked: false, known: drawn.value, timer: 0 });
    modeler.on('commandStack.changed', () => {
      this.isDrawn = true;
      this.soon();
    });
    form.addEventListener('change', () => this.soon());
    form.addEventListener('submit', (event) => this.submit(event));
  }

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), 700);
  }

  async write() {
    if (this.isDrawn) {
      this.isDrawn = false;
      this.known = (await this.modeler.saveXML({ format: true })).xml;
      this.form.elements.drawing.value = this.known;
    } else {
      this.form.elements.drawing.value = '';
    }
  }

  // Every change is kept at once; the page says what is wrong with it.
  async keep() {
    if (this.isKeeping) {
      this.isAsked = true;
      return;
    }
    this.isKeeping = true;
    try {
      await this.write();
      const sent = new FormData(this.form);
      const answer = await fetch(this.form.action, { method: 'POST', body: new URLSearchParams(sent) });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      await this.bring(page, sent);
    } catch {
      // The next button sends what is not kept yet.
    } finally {
      this.isKeeping = false;
      if (this.isAsked) {
        this.isAsked = false;
        this.soon();
      }
    }
  }

  async bring(page, sent) {
    const judged = page.getElementById('xet');
    if (!judged) {
      return;
    }
    document.getElementById('xet').replaceChildren(...judged.childNodes);
    const buttons = document.getElementById('cac-nut');
    if (!buttons.contains(document.activeElement)) {
      buttons.replaceChildren(...page.getElementById('cac-nut').childNodes);
    }
    bringCells(document.getElementById('cac-buoc'), page.getElementById('cac-buoc'), sent);
    const xml = page.getElementById('drawn').value;
    if (xml !== this.known && !this.isDrawn) {
      this.known = xml;
      const view = this.modeler.get('canvas').viewbox();
      await this.modeler.importXML(xml);
      this.modeler.get('canvas').viewbox(view);
    }
  }

  async submit(event) {
    clearTimeout(this.timer);
    if (!this.isDrawn) {
      return;
    }
    event.preventDefault();
    await this.write();
    this.form.requestSubmit(event.submitter);
  }
}

async function begin() {
  const isSeen = canvas.dataset.seen === 'true';
  canvas.hidden = false;
  if (isSeen) {
    await show(new NavigatedViewer({ container: canvas }), drawn.value);
    return;
  }
  const own = { contextPadProvider: ['type', Pad], paletteProvider: ['type', Palette] };
  const modeler = new Modeler({ container: canvas, additionalModules: [own] });
  await show(modeler, drawn.value);
  document.getElementById('ban-ve-note').hidden = false;
  new Desk(modeler, document.getElementById('thiet-ke'));
}

if (canvas && drawn.value) {
  begin();
}
