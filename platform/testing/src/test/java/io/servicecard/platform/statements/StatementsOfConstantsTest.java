package io.servicecard.platform.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * The texts of statements are made of constants: what a request says travels as a parameter. The
 * sources of all services are read, for in class files constants and values look alike.
 */
class StatementsOfConstantsTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final List<String> MODULES =
            List.of(
                    "platform",
                    "card-service",
                    "order-service",
                    "loyalty-service",
                    "notification-service",
                    "feedback-service");
    private static final Pattern STATEMENT =
            Pattern.compile(
                    "\\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|TRUNCATE|WHERE|ORDER BY|LIMIT|VALUES)\\b"
                            + "|\\b(select .* from|delete from)\\b|\\b(order|group) by $|[=<>(] ?\\?\\d");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Set<String> FILLS_IN = Set.of("formatted", "format", "replace", "concat");

    @Test
    void noStatementHoldsAValue() throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        for (var module : MODULES) {
            try (var files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    sources.add(source(file.getFileName().toString(), Files.readString(file)));
                }
            }
        }
        assertTrue(sources.size() > 300, sources.size() + " files were read");
        assertEquals(List.of(), in(sources));
    }

    @Test
    void whatIsPlantedIsFound() throws IOException {
        for (var planted :
                List.of(
                        "\"SELECT 1 FROM t WHERE a = '\" + name + \"'\"",
                        "\"select t from T t order by \" + request.sort()",
                        "\"SELECT 1 FROM t \" + (\"LIMIT \" + limit)",
                        "\"DELETE FROM %s\".formatted(table)",
                        "String.format(\"UPDATE t SET a = %d\", a)",
                        "\"a = ?1 and b = \" + b")) {
            assertEquals(1, inField(planted).size(), planted);
        }
        for (var harmless :
                List.of(
                        "\"SELECT 1\" + \" FROM t\" + TAIL",
                        "\"WHERE a = \" + Names.COLUMN",
                        "\"where it went: \" + place")) {
            assertEquals(List.of(), inField(harmless), harmless);
        }
    }

    private static List<String> inField(String expression) throws IOException {
        return in(List.of(source("X.java", "class X { Object x = " + expression + "; }")));
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(
                URI.create("string:///" + name), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreErrors) {
                return text;
            }
        };
    }

    private static List<String> in(List<JavaFileObject> sources) throws IOException {
        var task =
                (JavacTask)
                        ToolProvider.getSystemJavaCompiler()
                                .getTask(null, null, null, List.of(), null, sources);
        List<String> found = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            new Scanner(unit.getSourceFile().getName(), found).scan(unit, null);
        }
        return found;
    }

    private static final class Scanner extends TreeScanner<Void, Void> {
        private final String name;
        private final List<String> found;

        Scanner(String name, List<String> found) {
            this.name = name;
            this.found = found;
        }

        /** A whole sum is judged at once, its parts not again. */
        @Override
        public Void visitBinary(BinaryTree sum, Void nothing) {
            if (sum.getKind() != Tree.Kind.PLUS) {
                return super.visitBinary(sum, null);
            }
            var parts = parts(sum).toList();
            if (parts.stream().anyMatch(Scanner::isStatement)
                    && !parts.stream().allMatch(Scanner::isConstant)) {
                found.add(name + ": " + sum);
            }
            parts.stream().filter(part -> !isConstant(part)).forEach(part -> scan(part, null));
            return null;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (call.getMethodSelect() instanceof MemberSelectTree method
                    && FILLS_IN.contains(method.getIdentifier().toString())) {
                var texts =
                        Stream.concat(
                                Stream.of(method.getExpression()), call.getArguments().stream());
                if (texts.flatMap(Scanner::parts).anyMatch(Scanner::isStatement)) {
                    found.add(name + ": " + call);
                }
            }
            return super.visitMethodInvocation(call, null);
        }

        private static Stream<ExpressionTree> parts(ExpressionTree expression) {
            return switch (expression) {
                case ParenthesizedTree inner -> parts(inner.getExpression());
                case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS ->
                        Stream.concat(parts(sum.getLeftOperand()), parts(sum.getRightOperand()));
                default -> Stream.of(expression);
            };
        }

        private static boolean isStatement(ExpressionTree part) {
            return part instanceof LiteralTree literal
                    && literal.getValue() instanceof String text
                    && STATEMENT.matcher(text).find();
        }

        private static boolean isConstant(ExpressionTree part) {
            return switch (part) {
                case LiteralTree literal -> true;
                case IdentifierTree variable ->
                        CONSTANT.matcher(variable.getName().toString()).matches();
                case MemberSelectTree member ->
                        CONSTANT.matcher(member.getIdentifier().toString()).matches();
                default -> false;
            };
        }
    }
}
