using System.Text.Json.Nodes;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Definitions;

/// <summary>Values in a definition that their inputs cannot take.</summary>
public sealed class LiteralWarningTests
{
    [Theory]
    [InlineData("soon", "TimeSpan")]
    [InlineData("1 hour", "TimeSpan")]
    public async Task When_a_literal_is_no_value_of_its_input_then_it_warns_where_and_of_what(
        string value, string expected)
    {
        var warning = (await WarningsAsync("Literal", value)).ShouldHaveSingleItem();

        (warning.Code, warning.Field).ShouldBe(("definition.value-unreadable", "wait.timeSpan"));
        warning.Message.ShouldContain($"expected {expected}, found '{value}'");
    }

    [Theory]
    [InlineData("Literal", "01:00:00")]
    [InlineData("Literal", "")]
    [InlineData("JavaScript", "soon")]
    public async Task When_it_fits_or_is_worked_out_when_it_is_run_then_nothing_is_said(string type, string value) =>
        (await WarningsAsync(type, value)).ShouldBeEmpty();

    [Fact]
    public async Task When_a_definition_has_no_root_then_it_warns_that_it_does_nothing()
    {
        var document = JsonNode.Parse($"{new Drawing("flow").Lines("a")}")!.AsObject();
        document.Remove("root");

        (await PublishedWarnings.OfAsync(document)).ShouldHaveSingleItem().Code.ShouldBe("definition.without-root");
    }

    private static Task<IReadOnlyList<FieldError>> WarningsAsync(string type, string value)
    {
        var wait = new JsonObject
        {
            ["id"] = "wait",
            ["type"] = "Elsa.Delay",
            ["version"] = 1,
            ["timeSpan"] = new JsonObject
            {
                ["typeName"] = "TimeSpan",
                ["expression"] = new JsonObject { ["type"] = type, ["value"] = value },
            },
        };
        return PublishedWarnings.OfAsync(new Drawing("flow").With(wait));
    }
}
