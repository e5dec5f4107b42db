namespace RepairWorkflows.Engine.Tests.Expressions;

public sealed class LiquidTests
{
    [Theory]
    [InlineData("{{ Variables.b.ticket }} {{ Variables.b.n | plus: 1 }} {{ Variables.b.parts[1] }}", "T-9 3 q")]
    [InlineData("Ticket {{ CorrelationId }}", "Ticket C-1")]
    [InlineData(
        "{{ WorkflowDefinitionId }}|{{ WorkflowDefinitionVersionId }}|{{ WorkflowDefinitionVersion }}"
        + "|{{ WorkflowInstanceId }}",
        "definition|version|7|instance")]
    [InlineData("{{ Input.Ticket }}", "in")]
    [InlineData("{{ 6 | times: 7 }}", "42")]
    [InlineData("{{ Variables.h }} <i>", "&lt;b&gt; <i>")]
    [InlineData("{{ Variables.h | raw }}", "<b>")]
    [InlineData("{% capture z %}{{ Variables.h }}{% endcapture %}{{ z }}", "&lt;b&gt;")]
    [InlineData("{{ Nope.a.b }}|{{ Variables.nope.x }}", "|")]
    [InlineData("{{ 'a' | base64 }}", "YQ==")]
    [InlineData("{{ Variables.b | keys | join: ',' }}", "ticket,n,parts")]
    [InlineData("{{ 'now' | date: '%Y-%m-%d' }} {{ Variables.d | date: '%H:%M' }}", "2026-03-02 10:00")]
    [InlineData("{{ Variables.d }}", "2026-01-31 02:00:00Z")]
    [InlineData("{{ Variables.span }} {{ Variables.span | date: '%H:%M' }}", "1970-01-01 00:20:00Z 00:20")]
    [InlineData(
        "{{ Variables.bytes }} {{ Variables.bytes | size }} {{ Variables.bytes[1] | plus: 1 }} "
        + "{{ Variables.bytes | first }}{% for b in Variables.bytes %}-{{ b }}{% endfor %}",
        "104105 2 106 104-104-105")]
    [InlineData(
        "{% if Variables.b.n == 2 %}two{% endif %}{% for p in Variables.b.parts %}{{ p }}{% endfor %}", "twopq")]
    [InlineData("{{ 'a,b' | split: ',' | size }}{{ 'x' | upcase }}{{ Variables.none | default: 'd' }}", "2Xd")]
    public async Task When_a_template_is_filled_in_then_it_says(string template, string expected) =>
        (await AnEvaluator.Liquid(template, Scope())).ShouldBe(expected);

    [Theory]
    [InlineData("{% if %} x", "\nInvalid 'if' tag at (1:6)\nSource:\n{% if %} x\n")]
    public async Task When_a_template_is_broken_then_it_renders_what_is_wrong(string template, string expected) =>
        (await AnEvaluator.Liquid(template)).ShouldBe(expected);

    [Fact]
    public async Task When_a_number_is_wanted_then_the_text_becomes_one() =>
        (await AnEvaluator.Evaluate("Liquid", "{{ 6 | times: 7 }}", typeof(int))).ShouldBe(42);

    private static AScope Scope() => new()
    {
        CorrelationId = "C-1",
        Inputs = { ["Ticket"] = "in" },
        Variables =
        {
            ["b"] = new Dictionary<string, object?>
            {
                ["ticket"] = "T-9",
                ["n"] = 2,
                ["parts"] = new object?[] { "p", "q" },
            },
            ["h"] = "<b>",
            ["span"] = TimeSpan.FromMinutes(20),
            ["bytes"] = "hi"u8.ToArray(),
            ["d"] = new DateTimeOffset(2026, 1, 31, 10, 0, 0, TimeSpan.FromHours(8)),
        },
    };
}
