using System.Text.RegularExpressions;

namespace RepairWorkflows.SourceRules.Tests;

/// <summary>One word for one thing in Chinese too: <c>docs/terms.md</c> decides, and has the words that lost.</summary>
public static partial class TermTests
{
    public sealed class GivenAChineseText
    {
        [Fact]
        public void When_it_names_a_thing_then_it_takes_the_word_that_was_chosen() =>
            Texts().SelectMany(file => file.Lines.Select((line, at) => (Line: line, Place: $"{file.Name}:{at + 1}")))
                .Where(line => Lost().IsMatch(line.Line))
                .Select(line => $"{line.Place} {Lost().Match(line.Line).Value}").ShouldBeEmpty();
    }

    public sealed class GivenAWordThatLost
    {
        [Theory]
        [InlineData("请与开单人联系")]
        [InlineData("24小时内派工")]
        [InlineData("这张工单")]
        [InlineData("请客服致电")]
        public void When_it_is_written_then_it_is_found(string text) => Lost().IsMatch(text).ShouldBeTrue();

        [Theory]
        [InlineData("签收派工单")]
        [InlineData("请客服员致电")]
        [InlineData("客服主管")]
        public void When_the_chosen_word_contains_it_then_it_is_left_alone(string text) =>
            Lost().IsMatch(text).ShouldBeFalse();
    }

    private static IEnumerable<SourceFile> Texts() => SourceTree.All.Where(file =>
        file.Name.EndsWith(".zh.resx", StringComparison.Ordinal)
        || file.Name.EndsWith(".zh.md", StringComparison.Ordinal)
        || (file.Name.StartsWith("workflows/", StringComparison.Ordinal) && file.Ending == ".json"));

    [GeneratedRegex(
        "岗位|(?<!派)工单|派单|开单|派工(?!单)|报修单|分诊|预约时间|故障描述|未修关闭|有偿审核"
        + "|客服(?![员主])|口令|帐号|栏目|工作台|计时项目|计时策略|期限|逾期")]
    private static partial Regex Lost();
}
