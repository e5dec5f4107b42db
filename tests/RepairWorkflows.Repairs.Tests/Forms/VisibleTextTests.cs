using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Forms;

namespace RepairWorkflows.Repairs.Tests.Forms;

public sealed class VisibleTextTests
{
    private static readonly FormField[] Fields =
    [
        Field.Text("line").Required(), Field.LongText("lines").Required(),
        new() { Name = "list", Kind = FieldKind.TextList },
    ];

    [Theory]
    [InlineData("line", "王\u0007五")]
    [InlineData("line", "王\n五")]
    [InlineData("line", "王\t五")]
    [InlineData("line", "王\u2028五")]
    [InlineData("line", "王\u202E五")]
    [InlineData("line", "王\u2066五")]
    [InlineData("lines", "漏\0水")]
    [InlineData("lines", "漏\u001B[31m水")]
    [InlineData("lines", "漏\u0085水")]
    public void When_a_text_has_characters_that_nobody_sees_or_that_turn_it_then_it_is_malformed(
        string field, string text) =>
        Errors(field, text).ShouldBe([$"{field} field.malformed"]);

    [Fact]
    public void When_an_entry_of_a_list_has_them_then_the_list_is_malformed() =>
        Errors("list", new JsonArray("阀", "管\u0007")).ShouldBe(["list field.malformed"]);

    [Theory]
    [InlineData("\u200B")]
    [InlineData(" \u200D\uFEFF\u3000")]
    [InlineData("\u2060\u00AD\u202E")]
    [InlineData("\u3164")]
    [InlineData("\u2800\uFE0F")]
    public void When_a_text_is_blank_to_the_eye_then_it_is_missing(string text)
    {
        Errors("line", text).ShouldBe(["line field.required"]);
        Errors("lines", text).ShouldBe(["lines field.required"]);
    }

    [Theory]
    [InlineData("line", "一家👨\u200D👩\u200D👧")]
    [InlineData("line", "❤\uFE0F 张三")]
    [InlineData("line", "\u200Bשלום \u200Eabc")]
    [InlineData("lines", "水管\r\n\t漏水\n👩\u200D🔧")]
    public void When_a_text_can_be_read_then_it_is_taken(string field, string text) =>
        Errors(field, text).ShouldBeEmpty();

    private static IEnumerable<string> Errors(string field, JsonNode value)
    {
        var sent = new JsonObject { ["line"] = "王五", ["lines"] = "漏水" };
        sent[field] = value;
        return FormReader.Read(Fields, sent, DateTimeOffset.UnixEpoch).Errors.Select(e => $"{e.Field} {e.Code}");
    }
}
