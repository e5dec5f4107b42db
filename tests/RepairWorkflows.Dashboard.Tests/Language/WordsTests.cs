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

    private static List<string> Keys(string culture) =>
    [
        .. Texts.GetResourceSet(CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!
            .Cast<System.Collections.DictionaryEntry>()
            .Select(entry => (string)entry.Key),
    ];
}
