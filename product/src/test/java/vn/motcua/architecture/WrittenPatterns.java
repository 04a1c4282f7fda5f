package vn.motcua.architecture;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Every pattern that the sources of some Maven modules write down, and how it is held against a text. */
final class WrittenPatterns {
    /** How a pattern is held against a text: as a whole, or wherever it fits. */
    enum Use {
        WHOLE,
        ANYWHERE
    }

    /** @param name {@code Class.FIELD}, or the class alone where it stands within the code */
    record Written(String name, Pattern pattern, Set<Use> uses) {}

    private static final Map<String, Integer> FLAGS = Map.of(
            "CASE_INSENSITIVE", Pattern.CASE_INSENSITIVE,
            "DOTALL", Pattern.DOTALL,
            "MULTILINE", Pattern.MULTILINE,
            "UNICODE_CASE", Pattern.UNICODE_CASE,
            "UNICODE_CHARACTER_CLASS", Pattern.UNICODE_CHARACTER_CLASS,
            "COMMENTS", Pattern.COMMENTS,
            "LITERAL", Pattern.LITERAL);
    private static final Set<Use> EVERY_WAY = Set.of(Use.WHOLE, Use.ANYWHERE);
    private static final Set<String> OF_TEXTS = Set.of("matches", "replaceAll", "replaceFirst", "split");
    private static final Set<String> WHOLE = Set.of("matches", "asMatchPredicate");

    /** @param path to what the constant is made of */
    private record Constant(ExpressionTree made, TreePath path) {}

    /** By {@code package.Class.FIELD}, the class being the one of the file. */
    private final Map<String, Constant> constants = new HashMap<>();
    /** By {@code Class.FIELD}. */
    private final Map<String, Set<String>> fullNames = new HashMap<>();

    private final Map<String, Set<Use>> uses = new HashMap<>();
    private final List<Written> written = new ArrayList<>();
    private final Set<String> madeWhileRunning = new TreeSet<>();

    private WrittenPatterns() {}

    static WrittenPatterns of(List<Path> sources) throws IOException {
        var patterns = new WrittenPatterns();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            var units = new ArrayList<CompilationUnitTree>();
            task.parse().forEach(units::add);
            units.forEach(unit -> patterns.new Constants().scan(unit, null));
            units.forEach(unit -> patterns.new Uses().scan(unit, null));
            units.forEach(unit -> patterns.new Compiled(unit).scan(unit, null));
        }
        return patterns;
    }

    List<Written> all() {
        return List.copyOf(written);
    }

    /** Where a pattern is made of what is known while the program runs only: {@code Class.method}. */
    Set<String> madeWhileRunning() {
        return Set.copyOf(madeWhileRunning);
    }

    /** Name of the file's class. */
    private static String type(TreePath path) {
        var name = "";
        for (TreePath at = path; at != null; at = at.getParentPath()) {
            if (at.getLeaf() instanceof ClassTree type && !type.getSimpleName().isEmpty()) {
                name = type.getSimpleName().toString();
            }
        }
        return name;
    }

    private static String fullType(TreePath path) {
        return path.getCompilationUnit().getPackageName() + "." + type(path);
    }

    private static String name(ExpressionTree expression) {
        return switch (expression) {
            case IdentifierTree identifier -> identifier.getName().toString();
            case MemberSelectTree member -> member.getIdentifier().toString();
            default -> "";
        };
    }

    /** The constant that is meant; nested classes share the names of their file. */
    private String field(ExpressionTree expression, TreePath path) {
        var own = fullType(path) + "." + name(expression);
        if (!(expression instanceof MemberSelectTree member)
                || !(member.getExpression() instanceof IdentifierTree type)) {
            return own;
        }
        var named = type.getName() + "." + member.getIdentifier();
        var beside = path.getCompilationUnit().getPackageName() + "." + named;
        if (constants.containsKey(beside)) {
            return beside;
        }
        var elsewhere = fullNames.getOrDefault(named, Set.of());
        return elsewhere.size() == 1 ? elsewhere.iterator().next() : own;
    }

    private @Nullable MethodInvocationTree compilation(ExpressionTree named, TreePath path) {
        var constant = constants.get(field(named, path));
        return constant != null && constant.made() instanceof MethodInvocationTree made && isCompile(made)
                ? made
                : null;
    }

    private static boolean isPattern(VariableTree variable) {
        return variable.getType() != null && variable.getType().toString().equals("Pattern");
    }

    /** Every constant with what it is made of. */
    private final class Constants extends TreePathScanner<@Nullable Void, @Nullable Void> {
        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
            boolean isField = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree;
            if (isField && variable.getInitializer() != null) {
                var initializer = variable.getInitializer();
                var full = fullType(getCurrentPath()) + "." + variable.getName();
                constants.put(full, new Constant(initializer, new TreePath(getCurrentPath(), initializer)));
                fullNames
                        .computeIfAbsent(type(getCurrentPath()) + "." + variable.getName(), _ -> new HashSet<>())
                        .add(full);
            }
            return super.visitVariable(variable, null);
        }
    }

    /** Which fields are held against a text, and how. */
    private final class Uses extends TreePathScanner<@Nullable Void, @Nullable Void> {
        @Override
        public @Nullable Void visitIdentifier(IdentifierTree identifier, @Nullable Void nothing) {
            use(identifier);
            return super.visitIdentifier(identifier, null);
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree member, @Nullable Void nothing) {
            if (member.getExpression() instanceof IdentifierTree) {
                use(member);
            }
            return super.visitMemberSelect(member, null);
        }

        private void use(ExpressionTree named) {
            if (compilation(named, getCurrentPath()) == null) {
                return;
            }
            var path = getCurrentPath().getParentPath();
            var deeds = new HashSet<String>();
            if (path.getLeaf() instanceof MemberSelectTree member) {
                if (member.getIdentifier().contentEquals("matcher")) {
                    deeds.addAll(ofMatcher(path.getParentPath()));
                } else {
                    deeds.add(member.getIdentifier().toString());
                }
            } else {
                deeds.add("passed on");
            }
            var found = uses.computeIfAbsent(field(named, getCurrentPath()), _ -> new HashSet<>());
            deeds.stream()
                    .filter(deed -> !Set.of("pattern", "flags", "toString").contains(deed))
                    .forEach(deed -> found.add(WHOLE.contains(deed) ? Use.WHOLE : Use.ANYWHERE));
            if (deeds.contains("passed on")) {
                found.add(Use.WHOLE);
            }
        }

        /** @param call {@code FIELD.matcher(text)} */
        private Set<String> ofMatcher(TreePath call) {
            var around = call.getParentPath().getLeaf();
            if (around instanceof MemberSelectTree member) {
                return Set.of(member.getIdentifier().toString());
            }
            if (around instanceof VariableTree variable) {
                var block = call.getParentPath().getParentPath();
                var deeds = new HashSet<String>();
                new TreePathScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void visitMemberSelect(MemberSelectTree member, @Nullable Void nothing) {
                        if (member.getExpression() instanceof IdentifierTree identifier
                                && identifier.getName().contentEquals(variable.getName())) {
                            deeds.add(member.getIdentifier().toString());
                        }
                        return super.visitMemberSelect(member, null);
                    }

                    @Override
                    public @Nullable Void visitIdentifier(IdentifierTree identifier, @Nullable Void nothing) {
                        boolean isGiven = identifier.getName().contentEquals(variable.getName())
                                && !(getCurrentPath().getParentPath().getLeaf() instanceof MemberSelectTree);
                        if (isGiven) {
                            deeds.add("passed on");
                        }
                        return super.visitIdentifier(identifier, null);
                    }
                }.scan(block, null);
                deeds.removeAll(Set.of("group", "start", "end", "groupCount", "reset", "region"));
                boolean isOnlyAsked = deeds.remove("passed on") && deeds.equals(Set.of("matches"));
                return isOnlyAsked ? Set.of("matches") : deeds;
            }
            return Set.of("passed on");
        }
    }

    private static boolean isCompile(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree method
                && method.getIdentifier().contentEquals("compile")
                && name(method.getExpression()).equals("Pattern");
    }

    /** Every pattern that is made. */
    private final class Compiled extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final boolean isOtherEngine;

        Compiled(CompilationUnitTree unit) {
            isOtherEngine = unit.getImports().stream()
                    .anyMatch(one -> one.getQualifiedIdentifier().toString().equals("com.google.re2j.Pattern"));
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
            if (call.getMethodSelect() instanceof MemberSelectTree method
                    && !call.getArguments().isEmpty()) {
                if (isCompile(call) && !isOtherEngine) {
                    compiled(call);
                } else if (OF_TEXTS.contains(method.getIdentifier().toString())) {
                    ofText(call, method);
                }
            }
            return super.visitMethodInvocation(call, null);
        }

        private void compiled(MethodInvocationTree call) {
            var text = text(call.getArguments().getFirst(), getCurrentPath());
            int flags = call.getArguments().size() == 1
                    ? 0
                    : flags(call.getArguments().get(1), getCurrentPath());
            var parent = getCurrentPath().getParentPath();
            boolean isField = parent.getLeaf() instanceof VariableTree variable
                    && variable.getModifiers().getFlags().contains(Modifier.STATIC)
                    && isPattern(variable);
            boolean isConstant = isField
                    || parent.getLeaf() instanceof VariableTree
                            && parent.getParentPath().getLeaf() instanceof ClassTree type
                            && type.getKind() == Tree.Kind.INTERFACE;
            var name = fullType(getCurrentPath())
                    + (parent.getLeaf() instanceof VariableTree variable && isConstant ? "." + variable.getName() : "");
            if (text.isEmpty()) {
                if (isConstant) {
                    loaded(name);
                } else {
                    madeWhileRunning.add(type(getCurrentPath()));
                }
                return;
            }
            written.add(new Written(name, Pattern.compile(text.get(), flags), isConstant ? used(name) : EVERY_WAY));
        }

        private Set<Use> used(String name) {
            var found = uses.getOrDefault(name, Set.of());
            return found.isEmpty() ? EVERY_WAY : Set.copyOf(found);
        }

        /** Made of what other methods say: as the class has it. */
        private void loaded(String name) {
            int dot = name.lastIndexOf('.');
            try {
                var field = Class.forName(name.substring(0, dot)).getDeclaredField(name.substring(dot + 1));
                field.setAccessible(true);
                written.add(new Written(name, (Pattern) field.get(null), used(name)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Pattern " + name + " must be a static field, but is not", e);
            }
        }

        private void ofText(MethodInvocationTree call, MemberSelectTree method) {
            var text = text(call.getArguments().getFirst(), getCurrentPath());
            boolean isPattern = !ofMatcher(method.getExpression());
            if (text.isPresent() && isPattern) {
                written.add(new Written(
                        fullType(getCurrentPath()),
                        Pattern.compile(text.get()),
                        Set.of(method.getIdentifier().contentEquals("matches") ? Use.WHOLE : Use.ANYWHERE)));
            }
            if (text.isEmpty() && isPattern && !(call.getArguments().getFirst() instanceof LambdaExpressionTree)) {
                madeWhileRunning.add(type(getCurrentPath()));
            }
        }

        /** {@code FIELD.matcher(text).replaceAll(…)}: what follows is no pattern. */
        private boolean ofMatcher(ExpressionTree expression) {
            return expression instanceof MethodInvocationTree before
                            && before.getMethodSelect() instanceof MemberSelectTree method
                            && method.getIdentifier().contentEquals("matcher")
                    || compilation(expression, getCurrentPath()) != null;
        }
    }

    private int flags(ExpressionTree expression, TreePath path) {
        if (expression instanceof BinaryTree both) {
            return flags(both.getLeftOperand(), path) | flags(both.getRightOperand(), path);
        }
        var named = constants.get(field(expression, path));
        if (named != null) {
            return flags(named.made(), named.path());
        }
        var flag = FLAGS.get(name(expression));
        if (flag == null) {
            throw new IllegalStateException("Flag must be known, but is not: " + expression);
        }
        return flag;
    }

    /** Empty for what is not known before the program runs. */
    private Optional<String> text(@Nullable ExpressionTree expression, TreePath path) {
        return switch (expression) {
            case LiteralTree literal when literal.getValue() instanceof String text -> Optional.of(text);
            case ParenthesizedTree within -> text(within.getExpression(), path);
            case BinaryTree both
            when both.getKind() == Tree.Kind.PLUS -> {
                var left = text(both.getLeftOperand(), path);
                var right = text(both.getRightOperand(), path);
                yield left.isPresent() && right.isPresent() ? Optional.of(left.get() + right.get()) : Optional.empty();
            }
            case IdentifierTree identifier -> constant(field(identifier, path));
            case MemberSelectTree member -> constant(field(member, path));
            case null, default -> Optional.empty();
        };
    }

    private Optional<String> constant(String name) {
        var constant = constants.get(name);
        return constant == null ? Optional.empty() : text(constant.made(), constant.path());
    }
}
