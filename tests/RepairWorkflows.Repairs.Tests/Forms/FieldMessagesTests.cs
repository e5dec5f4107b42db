using System.Globalization;
using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Forms;

namespace RepairWorkflows.Repairs.Tests.Forms;

public sealed class FieldMessagesTests
{
    private static readonly FormField[] Fields =
    [
        new() { Name = "phone", Kind = FieldKind.Phone }, Field.Urgency, Field.Text("unit", 10), Field.Ahead("at"),
        Field.Money("amount"), new() { Name = "photos", Kind = FieldKind.LinkList, MaxLength = 1 },
        new() { Name = "materials", Kind = FieldKind.Table, Columns = [Field.Text("name"), Field.Money("price")] },
    ];

    [Theory]
    [InlineData("phone", "\"1381234567\"", "11 digits", "带区号的固定电话（如 0851-1234567）")]
    [InlineData("urgency", "\"soon\"", "one of: emergency, urgent, general.", "应为下列之一：emergency、urgent、general。")]
    [InlineData("urgency", "7", "one of: emergency, urgent, general.", "应为下列之一：emergency、urgent、general。")]
    [InlineData("unit", "\"12345678901\"", "At most 10 characters.", "最多 10 个字符。")]
    [InlineData("at", "\"tomorrow\"", "2026-03-10T14:30:00+08:00", "应为带时区的时间")]
    [InlineData("amount", "\"12\"", "at most two decimals such as 180.50, without quotes", "如 180.50，不加引号")]
    [InlineData("photos", "[\"http://x\"]", "begin with https://", "https:// 开头")]
    [InlineData("photos", "[\"https://x\", \"https://y\"]", "At most 1 entries of at most 2000", "最多 1 项")]
    [InlineData("materials", "[1]", "with the members: name, price.", "成员有：name、price。")]
    public void When_a_field_is_wrong_then_the_message_says_what_is_right(
        string field, string value, string english, string chinese)
    {
        Message(field, value, "en").ShouldContain(english);
        Message(field, value, "zh").ShouldContain(chinese);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void When_a_value_of_any_kind_is_malformed_then_there_is_a_text_for_it(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        Enum.GetValues<FieldKind>()
            .Select(kind => FieldMessages.Of(RepairErrors.FieldMalformed, new() { Name = "x", Kind = kind }))
            .ShouldAllBe(text => !text.StartsWith("error.", StringComparison.Ordinal));
    }

    private static string Message(string field, string value, string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        return FormReader.Read(Fields, new JsonObject { [field] = JsonNode.Parse(value) }, DateTimeOffset.UnixEpoch)
            .Errors.Single().Message;
    }
}
