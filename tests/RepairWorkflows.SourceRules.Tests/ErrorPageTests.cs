using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RepairWorkflows.SourceRules.Tests;

public static partial class ErrorPageTests
{
    /// <summary>Who meets a code finds it in <c>docs/api-errors.md</c>, and nothing there is made up.</summary>
    public sealed partial class GivenThePageOfErrors
    {
        private const StringSplitOptions Empty = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

        private static readonly IReadOnlyList<string[]> Rows =
        [
            .. SourceTree.All.Single(file => file.Name == "docs/api-errors.md").Lines
                .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
                .Select(line => line.Split('|', Empty)),
        ];

        [Fact]
        public void When_the_code_has_an_error_then_the_page_has_it_once_and_no_other() =>
            Rows.Select(row => row[0].Trim('`')).Order(StringComparer.Ordinal)
                .ShouldBe(Codes().Distinct().Order(StringComparer.Ordinal));

        [Fact]
        public void When_the_page_names_an_error_then_it_says_where_and_what_in_both_languages()
        {
            Rows.Where(row => row.Length != 4 || !Place().IsMatch(row[1])).ShouldBeEmpty();
            Rows.Where(row => !row[3].Any(character => character >= 0x4e00)).Select(row => row[0]).ShouldBeEmpty();
        }

        private static IEnumerable<string> Codes() =>
            from file in SourceTree.Code
            where file.Part == "src"
            let isList = Path.GetFileName(file.Name).Split('.')[0].EndsWith("Errors", StringComparison.Ordinal)
            from literal in file.Syntax.DescendantNodes().OfType<LiteralExpressionSyntax>()
            where literal.IsKind(SyntaxKind.StringLiteralExpression)
            let text = literal.Token.ValueText
            where isList ? Code().IsMatch(text) : FieldCode().IsMatch(text)
            select text;

        [GeneratedRegex(@"^[a-z-]+\.[a-z-]+$")]
        private static partial Regex Code();

        // Those that only ever stand beside a field need not be declared.
        [GeneratedRegex(@"^(field|definition)\.[a-z-]+$")]
        private static partial Regex FieldCode();

        [GeneratedRegex(@"^([45]\d\d|field|incident|warning|scenario)(, (field|incident|warning))?$")]
        private static partial Regex Place();
    }
}
