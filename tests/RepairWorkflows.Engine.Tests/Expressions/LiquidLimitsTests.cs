using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Tests.Expressions;

/// <summary>A template takes no more than one may: whatever it does, it ends as an incident that says why.</summary>
public sealed class LiquidLimitsTests
{
    // 327,680 letters.
    private const string Long =
        "{% assign s = 'xxxxxxxxxx' %}{% for i in (1..15) %}{% assign s = s | append: s %}{% endfor %}";

    [Theory]
    [InlineData("{% for i in (1..1000000) %}x{% endfor %}", "rounds of loops")]
    [InlineData("{% for i in (1..1000000000) %}x{% endfor %}", "a list of more than")]
    [InlineData("{% assign end = 2000000000 %}{% for i in (1..end) %}{% break %}{% endfor %}", "a list of more than")]
    [InlineData("{% for i in (1..900) %}{% for j in (1..900) %}x{% endfor %}{% endfor %}", "rounds of loops")]
    [InlineData("{% for i in (1..900) %}{% for j in (1..900) %}{% endfor %}{% endfor %}", "rounds of loops")]
    [InlineData("{% for i in Variables.long %}{% endfor %}", "rounds of loops")]
    [InlineData(Long + "{% for i in (1..500) %}{% assign s = s | append: s %}{% endfor %}", "a text of more than")]
    [InlineData(Long + "{{ s }}{{ s }}{{ s }}{{ s }}", "a text of more than")]
    [InlineData(Long + "{% capture t %}{{ s }}{{ s }}{{ s }}{{ s }}{% endcapture %}", "a text of more than")]
    [InlineData(Long + "{{ s | replace: 'x', s }}", "a text of more than")]
    [InlineData(Long + "{{ Variables.long | join: s }}", "a text of more than")]
    [InlineData(Long + "{{ Variables.long | map: 'none' | concat: s | join: s | size }}", "a text of more than")]
    [InlineData(
        "{% assign a = 'x,y' | split: ',' %}{% for i in (1..40) %}{% assign a = a | concat: a %}{% endfor %}",
        "a text of more than")]
    [InlineData("{{ 'now' | date: '%999999999d' }}", "a text of more than")]
    [InlineData("{{ 'now' | date: '%99999999999999999999d' }}", "a text of more than")]
    [InlineData("{{ 1 | format_number: 'N999999999' }}", "a text of more than")]
    [InlineData("{{ '{0,999999999}' | format_string: 1 }}", "a text of more than")]
    [InlineData(Long + "{{ '{0}{0}{0}{0}{0}' | format_string: s }}", "a text of more than")]
    [InlineData(
        Long + "{% for i in (1..1000) %}{% assign t = s | upcase %}{% endfor %}", "bytes of memory")]
    public async Task When_one_takes_too_much_then_it_is_stopped(string template, string message)
    {
        var scope = new AScope { Variables = { ["long"] = Enumerable.Repeat<object?>(1, 20_000).ToArray() } };

        (await Refused(_ => { }, template, scope)).Message.ShouldContain(message);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(100_000)]
    public async Task When_one_nests_too_deeply_then_it_is_stopped(int levels)
    {
        foreach (var (open, middle, close) in new[]
        {
            ("{% if true %}", "x", "{% endif %}"),
            ("{% for i in (1..2) %}", "x", "{% endfor %}"),
            ("", "{{ a" + Repeat("[a", levels) + Repeat("]", levels) + " }}", ""),
            ("", "{{ 1" + Repeat(" | plus: 1", levels) + " }}", ""),
            ("", "{% if a" + Repeat(" and a", levels) + " %}{% endif %}", ""),
        })
        {
            var template = Repeat(open, levels) + middle + Repeat(close, levels);
            (await Refused(_ => { }, template)).Message.ShouldBe("A template may not nest deeper than 100 levels.");
        }
    }

    [Fact]
    public async Task When_one_has_too_many_statements_then_it_is_stopped() =>
        (await Refused(
            limits => limits.Statements = 1_000,
            "{% for i in (1..900) %}{% assign a = 1 %}{% endfor %}"))
        .Message.ShouldBe("The template ran more than 1000 statements.");

    [Fact]
    public async Task When_it_is_cancelled_then_it_ends_at_once()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(async () => await AnEvaluator.With(_ => { }).EvaluateAsync(
            AnEvaluator.Expression("Liquid", "{{ 'a' | upcase }}"), typeof(string), new AScope(), source.Token));
    }

    private static async Task<ExpressionException> Refused(
        Action<ScriptLimits> limits, string template, AScope? scope = null)
    {
        var failure = await Should.ThrowAsync<ExpressionException>(
            async () => await AnEvaluator.With(limits).EvaluateAsync(
                AnEvaluator.Expression("Liquid", template), typeof(string), scope ?? new AScope(),
                CancellationToken.None));
        failure.Code.ShouldBe(EngineErrors.ExpressionLimitReached);
        return failure;
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
