using RepairWorkflows.Engine.Expressions;
using static RepairWorkflows.Engine.Tests.Expressions.AnEvaluator;

namespace RepairWorkflows.Engine.Tests.Expressions;

/// <summary>Whatever a script does to built-in objects, nobody else sees it.</summary>
public sealed class ReusedInterpreterTests
{
    // Plain ones, which share an interpreter, and others, which have their own.
    private static readonly string[] Witness =
    [
        "typeof mine + typeof getSecret + typeof args.item + typeof variables.Secret",
        "[1, 2].join('-') + ' a '.trim() + Math.max(1, 2) + JSON.stringify({ a: 1 }) + 'ab'.includes('b')",
        "`${({}).spoilt}${''.spoilt}${[].spoilt}${(1).spoilt}${getCorrelationId.spoilt}`",
        "getVariable('n') + getWorkflowInstanceId()",
        "parseInt('12') + Number('3') + String(4) + isNaN(NaN) + undefined",
        "({ x: 1 }).toString() + [3].toString() + (1.5).toFixed(1)",
        "const mine = Object.keys(globalThis).filter(key => key === 'mine'); mine.length + [].map(x => x).length",
        "typeof setOutcome",
        "setOutcome('mine')",
    ];

    public static TheoryData<string> Hostile => new(
        "Array.prototype.join = () => 'spoilt'; Math.max = () => 0",
        "Object.prototype.spoilt = 1; String.prototype.trim = () => 'spoilt'",
        "mine = 1; globalThis.mine = 2; this.mine = 3",
        "var mine = 1; let getVariable = 2; function parseInt() { return 'spoilt' }",
        "getVariable = () => 'spoilt'; JSON = null; undefined = 1; NaN = 2",
        "''.__proto__.spoilt = 1; [].constructor.prototype.spoilt = 1",
        "variables.constructor.prototype.spoilt = 1",
        "variables['__proto__'].spoilt = 1; variables.__proto__ = null",
        "({ __proto__: Array.prototype }).spoilt = 1",
        "({ ...Object.assign(String.prototype, { spoilt: 1 }) })",
        "JSON.parse('{\"__proto__\": {\"spoilt\": 1}}')",
        "JSON.parse('{}', function () { this.__proto__.spoilt = 1 })",
        "getVariable.spoilt = 1; getCorrelationId.spoilt = 1; delete getVariable.name",
        "Object.defineProperty(Array.prototype, 'join', { get() { return () => 'spoilt' } })",
        "Object.freeze(Object.prototype); Object.freeze(globalThis); Object.preventExtensions(variables)",
        "Object.setPrototypeOf(Array.prototype, null); delete globalThis.Math; delete String.prototype.trim",
        "Symbol.iterator.constructor.prototype.spoilt = 1; Array.prototype[Symbol.iterator] = null",
        "variables.mine = 1; setVariable('mine', 2); variables.Secret = variables; variables.Secret",
        "setCorrelationId('spoilt'); setOutcome('spoilt')",
        "getVariable('n').a.b.c",
        "({ toString: getVariable })+''",
        "while (true) { }",
        "'0123456789'.repeat(100000000)",
        "(function again() { again() })()");

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task When_a_script_spoils_what_it_can_reach_then_the_next_one_is_as_if_it_were_first(string hostile)
    {
        var shared = With(Tight);
        await RunAsync(shared, "getVariable('n') + variables.n", Theirs());
        for (var time = 0; time < 3; time++)
        {
            await RunAsync(shared, hostile, Theirs());
        }

        foreach (var witness in Witness)
        {
            var alone = await RunAsync(With(Tight), witness, Mine());
            (await RunAsync(shared, witness, Mine())).ShouldBe(alone, witness);
        }
    }

    [Fact]
    public async Task When_many_run_at_once_then_each_sees_its_own_scope()
    {
        var shared = With(_ => { });

        var results = await Task.WhenAll(Enumerable.Range(0, 400).Select(number => Task.Run(() => RunAsync(
            shared, "getNumber() * 1000 + variables.Number + getVariable('Number')",
            new AScope { Variables = { ["Number"] = number } }))));

        results.ShouldBe(Enumerable.Range(0, 400).Select(number => (object?)((number * 1000) + number + number)));
    }

    [Fact]
    public async Task When_a_script_follows_one_of_another_instant_then_time_is_its_own()
    {
        var shared = With(_ => { });
        await RunAsync(shared, "getVariable('n')", Theirs());

        var later = new AScope { Instant = new(2031, 1, 1, 0, 0, 0, default) };
        var year = await RunAsync(shared, "new Date().getFullYear()", later);

        year.ShouldBe(2031);
    }

    private static void Tight(ScriptLimits limits) =>
        (limits.Time, limits.Memory, limits.Statements) = (TimeSpan.FromSeconds(2), 8 << 20, 50_000);

    private static AScope Theirs() => new()
    {
        CorrelationId = "theirs",
        Outcome = true,
        Variables = { ["n"] = 1, ["Secret"] = "theirs" },
        Given = { ["item"] = "theirs" },
    };

    private static AScope Mine() => new() { Variables = { ["n"] = 2 } };

    private static async Task<object?> RunAsync(ExpressionEvaluator evaluator, string script, AScope scope)
    {
        try
        {
            return await evaluator.EvaluateAsync(
                Expression("JavaScript", script), typeof(object), scope, CancellationToken.None);
        }
        catch (ExpressionException refusal)
        {
            return refusal.Code;
        }
    }
}
