using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Tests.Definitions;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Linting;

/// <summary>Expressions that name what is not there.</summary>
public sealed class UnknownNameTests
{
    [Theory]
    [InlineData("JavaScript", "variables.totl + 1", "totl")]
    [InlineData("JavaScript", "getVariable('totl')", "totl")]
    [InlineData("JavaScript", "getTotl()", "Totl")]
    [InlineData("JavaScript", "if (true) { setTotl(1); }", "Totl")]
    [InlineData("Liquid", "{{ Variables.totl }}", "totl")]
    [InlineData("Liquid", "{% if Variables.totl == 1 %}x{% endif %}", "totl")]
    public async Task When_an_expression_names_an_unknown_variable_then_it_is_found(
        string language, string text, string name)
    {
        var finding = (await FindingsAsync(language, text)).ShouldHaveSingleItem();

        (finding.Code, finding.Field, finding.ActivityId).ShouldBe((EngineErrors.LintVariableUnknown, "w.text", "w"));
        finding.Values.ShouldBe(["w.text", name]);
    }

    [Theory]
    [InlineData("JavaScript", "getInput('ordr')")]
    [InlineData("Liquid", "{{ Input.ordr }}")]
    [InlineData("Input", "ordr")]
    public async Task When_an_expression_names_an_undeclared_input_then_it_is_found(string language, string text)
    {
        var finding = (await FindingsAsync(language, text)).ShouldHaveSingleItem();

        (finding.Code, finding.Field).ShouldBe((EngineErrors.LintInputUnknown, "w.text"));
        finding.Values.ShouldBe(["w.text", "ordr"]);
    }

    [Theory]
    [InlineData("JavaScript", "variables.total + getTotal() + getVariable('total') + getVariable('free')")]
    [InlineData("JavaScript", "getInput('order') + getOrder() + getCorrelationId()")]
    [InlineData("JavaScript", "getResultFromAsk()")]
    [InlineData("JavaScript", "variables.made = 1; variables.made")]
    [InlineData("JavaScript", "setVariable('made', 1); getVariable('made')")]
    [InlineData("JavaScript", "const getSum = () => 1; getSum()")]
    [InlineData("JavaScript", "const text = 'variables.totl'; getVariable(text)")]
    [InlineData("JavaScript", "this is no script (")]
    [InlineData("Liquid", "{{ Variables.total }} {{ Input.order }} Variables.totl {{ 'Variables.totl' }}")]
    [InlineData("Literal", "variables.totl")]
    [InlineData("Variable", "total")]
    [InlineData("Input", "order")]
    public async Task When_it_may_mean_something_then_nothing_is_found(string language, string text) =>
        (await FindingsAsync(language, text)).ShouldBeEmpty();

    [Fact]
    public async Task When_a_variable_is_referred_to_that_is_not_there_then_it_is_found() =>
        (await FindingsAsync("Variable", "totl")).ShouldHaveSingleItem().Code
            .ShouldBe(EngineErrors.LintVariableUnknown);

    [Fact]
    public async Task When_a_case_of_a_switch_names_it_then_it_is_found()
    {
        var cases = JsonNode.Parse(
            """[{"label":"large","condition":{"type":"JavaScript","value":"variables.totl > 1"}}]""");
        var drawing = new Drawing("flow").With("s", "Elsa.FlowSwitch", ("cases", cases));

        (await PublishedWarnings.FindingsAsync(drawing)).ShouldHaveSingleItem().Field.ShouldBe("s.cases");
    }

    private static Task<IReadOnlyList<FieldError>> FindingsAsync(string language, string text) =>
        PublishedWarnings.FindingsAsync(
            new Drawing("flow").Variable("total", "Int32", "1").Input("order", "String", survives: true)
                .Set("set", "free", "1").With("w", "Elsa.WriteLine", ("text", Drawing.Expression(language, text)))
                .Arrows("set->w"));
}
