package vn.motcua.gate;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;

/** Gives the turn to others while the answer goes out: whoever reads slowly keeps nobody waiting. */
final class AnswerPausesTurn extends HttpServletResponseWrapper {
    private final Judgements.Turn turn;

    AnswerPausesTurn(HttpServletResponse response, Judgements.Turn turn) {
        super(response);
        this.turn = turn;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new Pausing(super.getOutputStream(), turn);
    }

    /** What is written letter by letter is short. */
    @Override
    public PrintWriter getWriter() throws IOException {
        turn.close();
        return super.getWriter();
    }

    private static final class Pausing extends ServletOutputStream {
        private final ServletOutputStream out;
        private final Judgements.Turn turn;

        Pausing(ServletOutputStream out, Judgements.Turn turn) {
            this.out = out;
            this.turn = turn;
        }

        @Override
        public void write(int letter) throws IOException {
            turn.pausing(() -> out.write(letter));
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            turn.pausing(() -> out.write(bytes, from, length));
        }

        @Override
        public void flush() throws IOException {
            turn.pausing(out::flush);
        }

        @Override
        public void close() throws IOException {
            turn.pausing(out::close);
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
