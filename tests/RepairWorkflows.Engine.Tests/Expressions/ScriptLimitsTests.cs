using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Tests.Expressions;

public sealed class ScriptLimitsTests
{
    public sealed class GivenAnEndlessScript
    {
        [Theory]
        [InlineData("while (true) {}")]
        [InlineData("for (;;) ;")]
        [InlineData("({ get a() { while (true) {} } })")]
        [InlineData("variables.n = { get a() { while (true) {} } }; 1")]
        [InlineData("[1].map(function f() { while (true) {} })")]
        [InlineData("/^(a+)+$/.test('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')")]
        public Task When_it_runs_then_it_ends_in_time(string script) => Refused(
            script, limits => (limits.Time, limits.Statements) = (TimeSpan.FromMilliseconds(200), 1_000_000_000));

        [Fact]
        public async Task When_it_may_run_a_number_of_statements_then_it_ends_after_them() =>
            (await Refused("for (let i = 0; i < 100000; i++) { i; }", limits => limits.Statements = 1_000))
                .Message.ShouldNotBeEmpty();

        [Fact]
        public async Task When_the_caller_gives_up_then_it_is_cancelled()
        {
            using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
            await Should.ThrowAsync<OperationCanceledException>(
                async () => await AnEvaluator.With(_ => { }).EvaluateAsync(
                AnEvaluator.Expression("JavaScript", "while (true) {}"), typeof(object), new AScope(), source.Token));
        }
    }

    public sealed class GivenAGreedyScript
    {
        [Theory]
        [InlineData("let a = []; while (true) { a.push('x'.repeat(1000)); }")]
        [InlineData("let s = 'x'; while (true) { s += s; }")]
        [InlineData("new Array(100000000).fill(1)")]
        [InlineData("'x'.repeat(500000000)")]
        [InlineData("'x'.padEnd(500000000)")]
        [InlineData("new Uint8Array(500000000)")]
        [InlineData("let f = n => f(n + 1); f(0)")]
        [InlineData("let a = {}; a.self = a; a")]
        [InlineData("let a = []; a[0] = a; toJson(a)")]
        public async Task When_it_takes_too_much_then_it_is_stopped(string script)
        {
            var failure = await Should.ThrowAsync<ExpressionException>(async () => await AnEvaluator.Script(script));
            failure.Code.ShouldBeOneOf(EngineErrors.ExpressionLimitReached, EngineErrors.ExpressionFailed);
        }
    }

    // What takes the stack cannot be caught: it would end the process, and this run of the tests with it.
    public sealed class GivenAScriptThatNestsWithoutEnd
    {
        [Theory]
        [InlineData("let o = {}; for (let i = 0; i < 100000; i++) o = { o }; JSON.stringify(o)")]
        [InlineData("JSON.stringify({ toJSON() { return { o: this }; } })")]
        [InlineData("let f = () => 1; for (let i = 0; i < 100000; i++) f = f.bind(null); f()")]
        [InlineData("let o = {}; for (let i = 0; i < 100000; i++) o = new Proxy(o, {}); o.x")]
        [InlineData("let o = []; for (let i = 0; i < 100000; i++) o = [o]; o.toString()")]
        [InlineData("let o = []; for (let i = 0; i < 100000; i++) o = [o]; JSON.stringify(o, ['o'])")]
        [InlineData("let o = { [Symbol.toPrimitive]() { return o + ''; } }; o + ''")]
        [InlineData("`${({ toString: ''.trim })}`")]
        [InlineData("let n = 'tr'; ({ toString: ''[n + 'im'] }) + ''")]
        [InlineData("({ toString: ({}).toLocaleString }) + ''")]
        [InlineData("variables.toString = ''.trim; `${variables}`")]
        [InlineData("let e = { toString: Error.prototype.toString }; e.message = e; e + ''")]
        [InlineData("let o = { join: [].toString, toString: [].toString }; o + ''")]
        [InlineData("function f() { f``; } f()")]
        [InlineData("let it = { [Symbol.iterator]() { return [...it]; } }; [...it]")]
        [InlineData("class A { static [Symbol.hasInstance](x) { return x instanceof A; } } 1 instanceof A")]
        [InlineData("function* g() { yield* g(); } [...g()]")]
        [InlineData("let x = 2n; for (let i = 0; i < 40; i++) x = x * x; x.toString()")]
        [InlineData("let x = globalThis['Big' + 'Int'](2); for (let i = 0; i < 40; i++) x = x * x; 1")]
        public async Task When_it_runs_then_it_is_stopped(string script)
        {
            var failure = await Should.ThrowAsync<ExpressionException>(async () => await AnEvaluator.Script(script));
            failure.Code.ShouldBeOneOf(EngineErrors.ExpressionLimitReached, EngineErrors.ExpressionFailed);
        }

        [Theory]
        [InlineData("(() => JSON.stringify({ a: [1, { b: 2 }], c: 3 }, ['a', 'b']))()", """{"a":[1,{"b":2}]}""")]
        [InlineData(
            "(() => JSON.stringify({ a: 1, b: 2 }, (k, v) => k === 'b' ? 5 : v, 1))()", "{\n \"a\": 1,\n \"b\": 5\n}")]
        [InlineData("(() => JSON.stringify(undefined) ?? 'none')()", "none")]
        [InlineData("((a) => a.join('-') + [[1, [2]], 3])([1, 2])", "1-21,2,3")]
        [InlineData("(() => [1, [2, [3, [4]]]].flat(Infinity).length + [1, [2, [3]]].flat().length)()", 7)]
        [InlineData("(() => { function f(a, b) { return this.x + a + b; } return f.bind({ x: 1 }, 2)(3); })()", 6)]
        public async Task When_it_nests_as_usual_then_nothing_is_different(string script, object expected) =>
            (await AnEvaluator.Script(script)).ShouldBe(expected);
    }

    public sealed class GivenACuriousScript
    {
        [Theory]
        [InlineData("typeof System")]
        [InlineData("typeof importNamespace")]
        [InlineData("typeof require")]
        [InlineData("typeof getConfig")]
        [InlineData("typeof setTimeout")]
        [InlineData("typeof variables.g.GetType")]
        public async Task When_it_looks_for_a_way_out_then_there_is_none(string script) =>
            (await AnEvaluator.Script(script, new AScope { Variables = { ["g"] = Guid.Empty } })).ShouldBe("undefined");

        [Theory]
        [InlineData("eval('1')")]
        [InlineData("new Function('return 1')()")]
        public async Task When_it_compiles_text_then_it_is_refused(string script) =>
            (await Should.ThrowAsync<ExpressionException>(async () => await AnEvaluator.Script(script)))
                .Code.ShouldBe(EngineErrors.ExpressionFailed);

        [Fact]
        public async Task When_it_waits_for_what_never_comes_then_it_fails() =>
            (await Should.ThrowAsync<ExpressionException>(
                async () => await AnEvaluator.Script("new Promise(() => {})")))
                .Code.ShouldBeOneOf(EngineErrors.ExpressionFailed, EngineErrors.ExpressionLimitReached);
    }

    public sealed class GivenManyTexts
    {
        [Fact]
        public void When_more_come_than_are_kept_then_the_memory_stays_bounded()
        {
            var texts = new PreparedTexts<string>(10, text => text);
            for (var number = 0; number < 1_000; number++)
            {
                texts.Get($"text {number}").ShouldBe($"text {number}");
            }

            texts.Count.ShouldBeLessThanOrEqualTo(20);
        }

        [Fact]
        public void When_a_text_is_asked_for_again_and_again_then_it_is_made_once()
        {
            var made = 0;
            var texts = new PreparedTexts<string>(10, text =>
            {
                made += text == "often" ? 1 : 0;
                return text;
            });
            for (var number = 0; number < 100; number++)
            {
                texts.Get("often");
                texts.Get($"text {number}");
            }

            made.ShouldBe(1);
        }
    }

    private static async Task<ExpressionException> Refused(string script, Action<ScriptLimits> limits)
    {
        var failure = await Should.ThrowAsync<ExpressionException>(
            async () => await AnEvaluator.With(limits).EvaluateAsync(
            AnEvaluator.Expression("JavaScript", script), typeof(object), new AScope(), CancellationToken.None));
        failure.Code.ShouldBe(EngineErrors.ExpressionLimitReached);
        return failure;
    }
}
