using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RepairWorkflows.SourceRules.Tests;

/// <summary>What the engine refuses is said in both languages.</summary>
public static partial class RefusalTextTests
{
    private const string Texts = "RepairWorkflows.Host/Language";

    public sealed partial class GivenTheTextsOfTheHost
    {
        private static readonly Dictionary<string, string> English = Read("HostTexts.resx");
        private static readonly Dictionary<string, string> Chinese = Read("HostTexts.zh.resx");

        [Fact]
        public void When_one_language_has_a_text_then_so_has_the_other_with_the_same_places()
        {
            English.Keys.Order(StringComparer.Ordinal).ShouldBe(Chinese.Keys.Order(StringComparer.Ordinal));
            English.Where(text => !Places(text.Value).SequenceEqual(Places(Chinese[text.Key])))
                .Select(text => text.Key).ShouldBeEmpty();
        }

        [Fact]
        public void When_the_engine_names_a_mistake_in_a_definition_then_there_is_a_text_for_it() =>
            Literals().Where(literal => MistakeCode().IsMatch(literal))
                .Where(code => !English.Keys.Any(
                    key => $"{key}.".StartsWith($"error.{code}.", StringComparison.Ordinal)))
                .ShouldBeEmpty();

        [Fact]
        public void When_the_engine_gives_a_reason_then_there_is_a_text_for_it() =>
            EngineSyntax().OfType<AssignmentExpressionSyntax>()
                .Where(assignment => assignment.Left.ToString() == "Reason")
                .Select(assignment => assignment.Right).OfType<LiteralExpressionSyntax>()
                .Select(reason => reason.Token.ValueText)
                .Where(reason => !English.Keys.Any(key => key.EndsWith($".{reason}", StringComparison.Ordinal)))
                .ShouldBeEmpty();

        private static IEnumerable<string> Literals() =>
            EngineSyntax().OfType<LiteralExpressionSyntax>()
                .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression))
                .Where(literal => literal.FirstAncestorOrSelf<FieldDeclarationSyntax>() is null)
                .Select(literal => literal.Token.ValueText);

        private static IEnumerable<SyntaxNode> EngineSyntax() =>
            SourceTree.Code.Where(file => file.Name.StartsWith("src/RepairWorkflows.Engine/", StringComparison.Ordinal))
                .SelectMany(file => file.Syntax.DescendantNodes());

        private static Dictionary<string, string> Read(string name) =>
            XDocument.Load(Path.Combine(SourceTree.Root, "src", Texts, name)).Root!.Elements("data")
                .ToDictionary(text => text.Attribute("name")!.Value, text => text.Element("value")!.Value);

        private static IEnumerable<string> Places(string text) =>
            Place().Matches(text).Select(place => place.Value).Distinct().Order(StringComparer.Ordinal);

        [GeneratedRegex(@"^(field|definition)\.[a-z-]+$")]
        private static partial Regex MistakeCode();

        [GeneratedRegex(@"\{\d\}")]
        private static partial Regex Place();
    }
}
