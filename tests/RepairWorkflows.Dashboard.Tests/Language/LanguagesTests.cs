using RepairWorkflows.Dashboard.Language;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Dashboard.Tests.Language;

public sealed class LanguagesTests
{
    [Theory]
    [InlineData(null, null, "zh-CN")]
    [InlineData("en-US,en;q=0.9,zh;q=0.8", null, "en-GB")]
    [InlineData("fr,zh-TW;q=0.5,en;q=0.3", null, "zh-CN")]
    [InlineData("de", null, "zh-CN")]
    [InlineData("en", "zh", "zh-CN")]
    [InlineData("zh", "xx", "zh-CN")]
    public void When_a_browser_asks_then_its_choice_comes_before_its_preference(
        string? accepted, string? chosen, string language)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.AcceptLanguage = accepted;
        http.Request.Headers.Cookie = chosen is null ? null : $"{LanguageChoice.CookieName}={chosen}";
        Languages.For(http.Request).Name.ShouldBe(language);
    }
}
