using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Tests.Expressions;

/// <summary>One call of a built-in function takes no more memory than a script may, whatever it is given.</summary>
public static class ScriptSizesTests
{
    private const long Megabyte = 1 << 20;

    public sealed class GivenACallThatMakesMuchOfLittle
    {
        [Theory]
        [InlineData("'x'.repeat(500000000)")]
        [InlineData("'x'.padStart(500000000)")]
        [InlineData("'x'.padEnd(500000000)")]
        [InlineData("(s => ''.concat(s, s, s, s, s, s, s, s))('x'.repeat(10000000))")]
        [InlineData("(s => s.split('x').join(s))('x'.repeat(30000))")]
        [InlineData("Array(30).fill('x'.repeat(3000000)).join('')")]
        [InlineData("(s => s.replaceAll('x', s))('x'.repeat(20000))")]
        [InlineData("(s => s.replace(/x/g, s))('x'.repeat(20000))")]
        [InlineData("(s => s.replace(/x/g, () => s))('x'.repeat(20000))")]
        [InlineData("(s => s.replaceAll('x', \"$'\"))('x'.repeat(20000))")]
        [InlineData("'x'.repeat(3000000).match(/x/g)")]
        [InlineData("'\u4e00'.repeat(5000000).normalize('NFKD')")]
        [InlineData("encodeURIComponent('\u4e00'.repeat(5000000))")]
        [InlineData("JSON.stringify('\u0001'.repeat(10000000))")]
        [InlineData("(a => a.flat(3))(Array(1000).fill(Array(1000).fill(Array(1000).fill(1))))")]
        [InlineData("(a => a.toString())(Array(1000).fill(Array(1000).fill(Array(1000).fill(1))))")]
        [InlineData("new Array(100000000).fill(1)")]
        [InlineData("let s = 'x'; while (true) { s += s; }")]
        [InlineData(@"'x'.re\u0070eat(500000000)")]
        [InlineData("try { 'x'.repeat(500000000) } catch (failure) { 'caught' }")]
        public async Task When_it_is_made_then_it_is_refused_before_the_memory_is_taken(string script)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();

            var failure = await Should.ThrowAsync<ExpressionException>(async () => await AnEvaluator.Script(script));

            failure.Code.ShouldBe(EngineErrors.ExpressionLimitReached);
            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(100 * Megabyte);
        }

        [Fact]
        public async Task When_it_is_refused_then_the_message_says_what_a_script_may_take() =>
            (await Should.ThrowAsync<ExpressionException>(
                async () => await AnEvaluator.Script("'x'.repeat(500000000)")))
            .Message.ShouldBe("The script took more than 67108864 bytes.");
    }

    public sealed class GivenACallOfTheUsualSize
    {
        [Theory]
        [InlineData("'ab'.repeat(3)", "ababab")]
        [InlineData("'ab'.repeat('2')", "abab")]
        [InlineData("'ab'.repeat() + 'c'", "c")]
        [InlineData("'7'.padStart(3, '0') + '7'.padEnd(3, '0') + '7'.padEnd()", "0077007")]
        [InlineData("'a'.concat('b', 1, null)", "ab1null")]
        [InlineData("[1, null, 'x', [2, 3]].join() + [1, 2].join('-') + [1, 2].join(null)", "1,,x,2,31-21null2")]
        [InlineData("Array.prototype.join.call({ length: 2, 0: 'a', 1: 'b' }, '+')", "a+b")]
        [InlineData("'a.b.c'.replace('.', '$&$&') + 'a.b.c'.replaceAll('.', '-')", "a..b.ca-b-c")]
        [InlineData("'2026-03-02'.replace(/(\\d+)-(\\d+)/, '$2/$1')", "03/2026-02")]
        [InlineData("'x1y2'.replace(/\\d/g, d => d * 2)", "x2y4")]
        [InlineData("'x'.replace('x', undefined) + 'x'.replace('x')", "undefinedundefined")]
        [InlineData("'a1b2'.match(/\\d/g).join() + 'a1b2'.match(/\\d/)[0]", "1,21")]
        [InlineData("(12).constructor.prototype.toString.call(12) + String.prototype.repeat.call(12, 2)", "121212")]
        [InlineData("JSON.stringify([1, [2]].flat()) + JSON.stringify([1, [2, [3]]].flat(0))", "[1,2][1,[2,[3]]]")]
        [InlineData("encodeURIComponent('a b') + escape('a b')", "a%20ba%20b")]
        [InlineData("try { String.prototype.repeat.call(null, 2) } catch (failure) { failure.name }", "TypeError")]
        [InlineData("try { 'x'.repeat(-1) } catch (failure) { failure.name }", "RangeError")]
        public async Task When_it_is_made_then_it_is_as_ever(string script, string expected) =>
            (await AnEvaluator.Script(script)).ShouldBe(expected);

        [Fact]
        public async Task When_a_long_text_is_searched_then_what_is_found_fits() =>
            (await AnEvaluator.Script(
                "(s => s.replace(/y/g, s.slice(0, 20000)).length + s.match(/y/g).length)('x'.repeat(100000) + 'y')"))
            .ShouldBe(100_000 + 20_000 + 1);
    }
}
