using System.Text.Json.Nodes;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Definitions;

/// <summary>Variables that are left out, or begin without the value that is drawn.</summary>
public sealed class VariableWarningTests
{
    [Theory]
    [InlineData("Acme.Thing", "1", "definition.unknown-type", "variables[0].typeName", "found 'Acme.Thing'")]
    [InlineData("Int32", "abc", "definition.default-unreadable", "variables[0].value", "expected Int32")]
    [InlineData("JSON", "[1,2,3]", "definition.default-unreadable", "variables[0].value", "found '[1,2,3]'")]
    public async Task When_a_variable_is_not_what_it_seems_then_it_warns(
        string type, string value, string code, string field, string words)
    {
        var warning = (await PublishedWarnings.OfAsync(new Drawing("flow").Lines("a").Variable("n", type, value)))
            .ShouldHaveSingleItem();

        (warning.Code, warning.Field).ShouldBe((code, field));
        warning.Message.ShouldContain("variable 'n'");
        warning.Message.ShouldContain(words);
    }

    [Theory]
    [InlineData("Int32", "12")]
    [InlineData("Int32", "")]
    [InlineData("JSON", """{"a":1}""")]
    [InlineData("Object", "[1,2,3]")]
    [InlineData("JsonArray", "[1,2,3]")]
    public async Task When_a_default_fits_then_nothing_is_said(string type, string value) =>
        (await PublishedWarnings.OfAsync(new Drawing("flow").Lines("a").Variable("n", type, value))).ShouldBeEmpty();

    [Fact]
    public async Task When_a_container_declares_such_a_variable_then_it_is_named_by_the_container()
    {
        var inner = new Drawing("inner").Lines("a").ToFlowchart("inside");
        inner["variables"] = JsonNode.Parse("""[{"id":"n","name":"n","typeName":"JSON","value":[1,2]}]""");

        var warning = (await PublishedWarnings.OfAsync(new Drawing("flow").With(inner))).ShouldHaveSingleItem();

        warning.Field.ShouldBe("inside.variables[0].value");
    }
}
