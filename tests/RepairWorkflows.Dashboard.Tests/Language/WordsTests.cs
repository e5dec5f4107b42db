using System.Globalization;
using System.Resources;
using RepairWorkflows.Dashboard.Language;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Tests.Language;

public sealed class WordsTests
{
    private static readonly ResourceManager Texts = new(typeof(Words));

    [Fact]
    public void When_a_text_exists_in_one_language_then_it_exists_in_the_other() =>
        Keys("zh").ShouldBe(Keys(""), ignoreOrder: true);

    [Fact]
    public void When_a_status_urgency_or_role_is_shown_then_there_is_a_text_for_it()
    {
        var words = new Words();
        string[] keys =
        [
            .. Enum.GetValues<RepairStatus>().Select(status => $"status.{status.Word()}"),
            .. Enum.GetValues<Urgency>().Select(urgency => $"urgency.{((Urgency?)urgency).Word()}"),
            .. Role.All.Select(role => $"role.{role}"),
        ];
        keys.Where(key => words.Find(key) is null).ShouldBeEmpty();
    }

    [Fact]
    public void When_the_language_is_english_then_the_text_is()
    {
        var words = new Words();
        words.Speak(Languages.English);
        words["board.title"].ShouldBe("Open orders");
    }

    [Theory]
    [InlineData("zh", "派单前通知")]
    [InlineData("en", "Triage")]
    public void When_the_owner_names_a_step_then_the_name_is_shown_in_the_owners_language(string language, string shown)
    {
        var words = new Words();
        words.Speak(Languages.Find(language)!);
        words.Owned("派单前通知", "step", "triage").ShouldBe(shown);
    }

    [Fact]
    public void When_a_thing_has_its_term_then_no_chinese_text_calls_it_otherwise()
    {
        string[] otherwise =
        [
            "岗位", "工单", "报修单", "已结维修单", "结单", "办结", "派单", "分诊", "预约时间", "任务", "消息", "工作台", "审核",
            "期限", "逾期", "时钟", "帐号",
        ];
        All("zh").Where(text => otherwise.Any(word => text.Value.Contains(word, StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    private static List<string> Keys(string culture) => [.. All(culture).Keys];

    private static Dictionary<string, string> All(string culture) => Texts
        .GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!
        .Cast<System.Collections.DictionaryEntry>()
        .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
}
