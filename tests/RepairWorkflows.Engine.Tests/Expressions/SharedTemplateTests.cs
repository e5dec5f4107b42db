using System.Globalization;
using RepairWorkflows.Engine.Expressions;
using static RepairWorkflows.Engine.Tests.Expressions.AnEvaluator;

namespace RepairWorkflows.Engine.Tests.Expressions;

/// <summary>Renderings share a parser, options and prepared templates: nothing of one may reach the next.</summary>
public sealed class SharedTemplateTests
{
    private static readonly string[] Witness =
    [
        "{{ mine }}{{ also }}|{{ CorrelationId }}|{{ Variables.n }}|{{ Input.n }}",
        "{% for i in (1..2) %}{{ i }}{% cycle 'a', 'b' %}{% endfor %}{{ i }}{{ forloop.index }}",
        "{{ 'a' | upcase }}{{ 'b' | size }}{{ 'now' | date: '%Y' }}{{ 6 | times: 7 }}",
        "{{ 'x,y' | split: ',' | join: '' }}",
        "{% increment c %}{% decrement d %}",
        "{{ shout }}|{{ 'a' | shout }}|{{ blank }}{{ empty }}{{ size }}",
    ];

    [Theory]
    [InlineData("{% assign mine = 'x' %}{% capture also %}y{% endcapture %}")]
    [InlineData("{% for i in (1..3) %}{{ i }}{% break %}{% endfor %}")]
    [InlineData("{% assign upcase = 'spoilt' %}{% assign size = 'spoilt' %}{% assign join = 'spoilt' %}")]
    [InlineData("{% assign Variables = 1 %}{% assign Input = 1 %}{% assign CorrelationId = 'spoilt' %}")]
    [InlineData("{% assign Variables.n = 'spoilt' %}")]
    [InlineData("{% assign mine = Variables %}{% assign mine.n = 'spoilt' %}")]
    [InlineData("{% assign mine = upcase %}{% assign also = date %}")]
    [InlineData("{% cycle 'a', 'b' %}{% increment c %}{% decrement d %}")]
    [InlineData("{{ 'a' | shout }}{{ 'b' | whisper }}")]
    [InlineData("{% assign blank = 'spoilt' %}{% assign empty = 'spoilt' %}{% assign shout = 'spoilt' %}")]
    [InlineData("{% capture upcase %}spoilt{% endcapture %}{% capture i %}spoilt{% endcapture %}")]
    [InlineData("{% for Variables in (1..2) %}{{ Variables }}{% endfor %}")]
    [InlineData("{% if true %}{% for i in (1..20000) %}{% endfor %}{% endif %}")]
    [InlineData("{{ 'x' | divided_by: 0 }}{{ 1 | format_date: 5 }}")]
    [InlineData("{% include 'spoilt' %}")]
    public async Task When_a_template_tries_to_leave_something_then_the_next_one_is_as_if_it_were_first(string hostile)
    {
        var shared = With(_ => { });
        for (var time = 0; time < 3; time++)
        {
            await RenderAsync(shared, hostile, new AScope { CorrelationId = "C-1", Variables = { ["n"] = "theirs" } });
        }

        foreach (var witness in Witness)
        {
            var alone = await RenderAsync(With(_ => { }), witness, new AScope());
            (await RenderAsync(shared, witness, new AScope())).ShouldBe(alone, witness);
        }
    }

    [Fact]
    public async Task When_many_templates_use_much_then_each_has_all_of_its_limits()
    {
        var shared = With(limits => (limits.Loops, limits.Output) = (100, 1_000));

        for (var time = 0; time < 3; time++)
        {
            var text = await RenderAsync(shared, "{% for i in (1..60) %}0123456789{% endfor %}", new AScope());
            text.Length.ShouldBe(600);
        }
    }

    [Fact]
    public async Task When_the_machine_speaks_another_language_then_no_rendering_does()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            var shared = With(_ => { });
            for (var time = 0; time < 2; time++)
            {
                (await RenderAsync(shared, "{{ 5 | divided_by: 2.0 }}", new AScope())).ShouldBe("2.5");
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // A template that is refused says so; what matters is what the next one shows.
    private static async Task<string> RenderAsync(ExpressionEvaluator evaluator, string template, AScope scope)
    {
        try
        {
            return (string)(await evaluator.EvaluateAsync(
                Expression("Liquid", template), typeof(string), scope, CancellationToken.None))!;
        }
        catch (ExpressionException refusal)
        {
            return refusal.Code;
        }
    }
}
