using RepairWorkflows.Engine.Expressions;
using RepairWorkflows.Engine.Expressions.JavaScript;
using static RepairWorkflows.Engine.Tests.Expressions.AnEvaluator;

namespace RepairWorkflows.Engine.Tests.Expressions;

/// <summary>Plain scripts share interpreters: nothing of one may reach the next.</summary>
public sealed class PlainScriptTests
{
    [Theory]
    [InlineData("20 * 2 + 2")]
    [InlineData("variables.Total > 40 && !(variables.Priority == 'general')")]
    [InlineData("getVariable('Query').id")]
    [InlineData("return getVariable('n') + 1")]
    [InlineData("variables.x = `${getInput('a')}-${variables.y?.z}`")]
    [InlineData("({ name: getName(), list: [1, 2, getVariable('n')] })")]
    [InlineData("Math.round(variables.x * 100) / 100")]
    [InlineData("JSON.stringify(variables.x).toUpperCase().trim()")]
    [InlineData("setCorrelationId(getInput('id')); toJson(args.item)")]
    public void When_a_script_only_computes_then_it_is_plain(string script) =>
        PreparedScript.Prepare(script).IsPlain.ShouldBeTrue();

    [Theory]
    [InlineData("Array.prototype.join = () => 'x'")]
    [InlineData("[].constructor.prototype.join = 1")]
    [InlineData("''['__proto__'].x = 1")]
    [InlineData("variables.__proto__.x = 1")]
    [InlineData("variables['const' + 'ructor']")]
    [InlineData("({ __proto__: null })")]
    [InlineData("Object.assign(Math, { max: 1 })")]
    [InlineData("Math.max = 1")]
    [InlineData("Math.random()")]
    [InlineData("new Date()")]
    [InlineData("x = 1")]
    [InlineData("var x = 1; x")]
    [InlineData("delete variables.x")]
    [InlineData("variables.x++")]
    [InlineData("[1].map(n => n + 1)")]
    [InlineData("JSON.stringify({ toJSON() { return 1 } })")]
    [InlineData("({ get a() { return 1 } })")]
    [InlineData("(function () { return this })().x = 1")]
    [InlineData("globalThis.x = 1")]
    [InlineData("Number.call(1)")]
    [InlineData("getVariable.x = 1")]
    public void When_a_script_might_leave_something_behind_then_it_is_not(string script) =>
        PreparedScript.Prepare(script).IsPlain.ShouldBeFalse();

    [Fact]
    public async Task When_a_plain_script_follows_another_then_it_sees_its_own_scope_only()
    {
        var evaluator = With(_ => { });
        var first = new AScope { Variables = { ["Secret"] = "mine", ["n"] = 1 }, Given = { ["item"] = 7 } };
        var second = new AScope { Variables = { ["n"] = 2 } };
        (await Run("getSecret() + getVariable('n') + variables.Secret + args.item", first)).ShouldBe("mine1mine7");

        (await Run("getVariable('n')", second)).ShouldBe(2);
        (await Run("typeof getSecret + typeof variables.Secret + typeof args.item", second))
            .ShouldBe("undefinedundefinedundefined");

        ValueTask<object?> Run(string text, AScope scope) =>
            evaluator.EvaluateAsync(Expression("JavaScript", text), typeof(object), scope, CancellationToken.None);
    }

    [Fact]
    public async Task When_a_plain_script_fails_then_the_next_one_is_not_touched()
    {
        var evaluator = With(_ => { });
        await Should.ThrowAsync<ExpressionException>(async () => await Run("getVariable('n').a.b", new AScope()));

        (await Run("getVariable('n')", new AScope { Variables = { ["n"] = 3 } })).ShouldBe(3);

        ValueTask<object?> Run(string text, AScope scope) =>
            evaluator.EvaluateAsync(Expression("JavaScript", text), typeof(object), scope, CancellationToken.None);
    }

    [Fact]
    public async Task When_a_script_changes_what_is_built_in_then_no_plain_script_sees_it()
    {
        await Script("String.prototype.trim = () => 'spoilt'; Math.max = () => 0; 1");

        (await Script("' a '.trim() + Math.max(1, 2)")).ShouldBe("a2");
    }

    [Fact]
    public async Task When_a_plain_script_takes_too_much_then_its_limit_still_holds()
    {
        var evaluator = With(limits => limits.Memory = 1 << 20);
        var expression = Expression("JavaScript", "'0123456789'.repeat(1000000).length");

        var failure = await Should.ThrowAsync<ExpressionException>(async () =>
            await evaluator.EvaluateAsync(expression, typeof(object), new AScope(), CancellationToken.None));

        failure.Code.ShouldBe(EngineErrors.ExpressionLimitReached);
    }
}
