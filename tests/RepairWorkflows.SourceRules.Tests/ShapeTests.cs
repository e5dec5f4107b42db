using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RepairWorkflows.SourceRules.Tests;

/// <summary>Methods do one thing, and types need few others.</summary>
public static class ShapeTests
{
    public sealed class GivenAMethod
    {
        private const int LongestMethod = 30;

        [Fact]
        public void When_it_is_measured_then_it_is_understood_at_once() =>
            Sources.SelectMany(file => file.Syntax.DescendantNodes().Where(IsBody)
                    .Where(body => Lines(body) > LongestMethod)
                    .Select(body => $"{Place(file, body)}: {Lines(body)}"))
                .ShouldBeEmpty();

        private static bool IsBody(SyntaxNode node) =>
            (node is BlockSyntax or ArrowExpressionClauseSyntax)
            && (node.Parent is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax
                or AccessorDeclarationSyntax);

        // What stands between the braces: documents, attributes and parameters do not make a method harder.
        private static int Lines(SyntaxNode body)
        {
            var lines = body.GetLocation().GetLineSpan();
            var all = lines.EndLinePosition.Line - lines.StartLinePosition.Line + 1;
            return body is BlockSyntax ? all - 2 : all;
        }
    }

    public sealed class GivenAConstructor
    {
        private const int MostParameters = 5;

        [Fact]
        public void When_its_parameters_are_counted_then_they_are_few() =>
            Sources.SelectMany(file => file.Syntax.DescendantNodes()
                    .Select(node => (Node: node, Parameters: Parameters(node)))
                    .Where(one => one.Parameters?.Parameters.Count > MostParameters)
                    .Select(one => $"{Place(file, one.Node)}: {one.Parameters!.Parameters.Count}"))
                .ShouldBeEmpty();

        private static ParameterListSyntax? Parameters(SyntaxNode node) => node switch
        {
            ConstructorDeclarationSyntax constructor => constructor.ParameterList,
            // A record's list is its members, and they are named where it is made.
            ClassDeclarationSyntax type => type.ParameterList,
            _ => null,
        };
    }

    public sealed class GivenAFile
    {
        // Families of small types that are read together, and are named for what they have in common.
        private static readonly string[] Families =
        [
            "ActivityAttributes", "EngineExceptions", "RepairExceptions", "CaseCommands", "CaseQueries",
            "AccountChanges", "InstantConverters",
        ];

        // A command's handler, an entity's table, options' validator are the other half of their type.
        private static readonly string[] Halves =
            ["Exception", "Attribute", "Configuration", "Validator", "Handler", "Json", "Design"];

        [Fact]
        public void When_it_is_named_then_after_a_type_in_it() =>
            Sources.Where(file => !Families.Contains(Name(file)) && Types(file).Count > 0)
                .Where(file => Types(file).All(type => type.Identifier.Text != Name(file)))
                .Select(file => file.Name).ShouldBeEmpty();

        // Values, and what a boundary hands over, may stand beside the type that makes or takes them.
        [Fact]
        public void When_its_types_are_counted_then_one_of_them_works() =>
            Sources.Where(file => !Families.Contains(Name(file)))
                .Select(file => (file.Name, Working: Types(file).Where(Works)
                    .Select(type => type.Identifier.Text).Distinct()))
                .Where(file => file.Working.Count() > 1)
                .Select(file => $"{file.Name}: {string.Join(" ", file.Working)}").ShouldBeEmpty();

        private static bool Works(BaseTypeDeclarationSyntax type) =>
            type is ClassDeclarationSyntax or InterfaceDeclarationSyntax or StructDeclarationSyntax
            && ((TypeDeclarationSyntax)type).Members.OfType<BaseMethodDeclarationSyntax>().Any()
            && !Halves.Any(half => type.Identifier.Text.EndsWith(half, StringComparison.Ordinal));

        private static IReadOnlyList<BaseTypeDeclarationSyntax> Types(SourceFile file) =>
        [
            .. file.Syntax.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                .OfType<BaseTypeDeclarationSyntax>(),
        ];

        private static string Name(SourceFile file) => Path.GetFileName(file.Name).Split('.')[0];
    }

    private static IEnumerable<SourceFile> Sources => SourceTree.Code.Where(file => file.Part == "src");

    private static string Place(SourceFile file, SyntaxNode node) =>
        $"{file.Name}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";
}
