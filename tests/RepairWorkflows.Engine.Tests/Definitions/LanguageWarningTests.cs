using System.Text.Json.Nodes;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Definitions;

/// <summary>Expressions in languages that there are not.</summary>
public sealed class LanguageWarningTests
{
    [Theory]
    [InlineData("Rubyish", true)]
    [InlineData("", true)]
    [InlineData("Delegate", false)]
    [InlineData("liquid", false)]
    public async Task When_there_is_no_such_language_then_it_warns_and_the_input_counts_as_not_set(
        string language, bool isTold)
    {
        var drawing = new Drawing("flow").With("a", "Elsa.WriteLine", ("text", Drawing.Expression(language, "x")));

        var warnings = await PublishedWarnings.OfAsync(drawing);

        warnings.Select(warning => (warning.Field, warning.Code)).ShouldBe(
            isTold ? [("root.activities[0].text.expression", EngineErrors.ExpressionLanguageUnknown)] : []);
        warnings.ShouldAllBe(warning => warning.Message.Contains($"found '{language}'"));
    }

    [Fact]
    public async Task When_a_plain_value_looks_like_an_expression_then_it_is_none()
    {
        var value = JsonNode.Parse("""{"expression":{"type":"Rubyish"}}""");
        var drawing = new Drawing("flow").With("a", "Elsa.WriteLine", ("text", Drawing.Expression("Object", value)));

        (await PublishedWarnings.OfAsync(drawing)).ShouldBeEmpty();
    }
}
