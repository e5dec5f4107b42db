using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Equipment;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Stations;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Reporting;

public sealed class ReportValidatorTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static readonly Form Form = new("unified-report",
    [
        .. new[] { "channel", "customerName", "unit", "phone", "description", "category", "urgency",
            "customerClass", "markReason", "preferredVisitAt", "photos" }
            .Select(name => ReportFields.Of(name, "String")),
        ReportFields.Of("contractNumber", "String"),
    ]);

    private static RepairReport Read(params (string Name, JsonNode? Value)[] changes)
    {
        var site = new SiteOptions();
        site.Buildings.Add(new SiteBuilding { Number = 3, Units = 2, Floors = 6, RoomsPerFloor = 4 });
        var report = AReport.Json();
        foreach (var (name, value) in changes)
        {
            report[name] = value;
        }

        var options = Options.Create(site);
        return new ReportValidator(
            new SiteDirectory(options), new StationDirectory(options), new EquipmentDirectory(options))
            .Read(Form, report, new StartCase("unified-report", report, People.Agent, null), Now).Report;
    }

    private static IEnumerable<string> Errors(params (string Name, JsonNode? Value)[] changes) =>
        Should.Throw<InvalidRequestException>(
            () => Read(changes)).Fields.Select(field => $"{field.Field} {field.Code}");

    [Fact]
    public void When_the_report_is_good_then_it_is_normalised()
    {
        var report = Read(
            ("urgency", "emergency"), ("customerClass", "media"), ("markReason", "记者证"),
            ("preferredVisitAt", "2026-03-03T10:00+08:00"),
            ("contractNumber", "C-1"));

        report.Phone.ShouldBe("13812345678");
        report.Category.ShouldBe(RepairReport.Unclassified);
        report.PreferredVisitAt.ShouldBe(DateTimeOffset.Parse("2026-03-03T02:00Z", CultureInfo.InvariantCulture));
        report.CustomerClass.ShouldBe("media");
        report.Other!["contractNumber"]!.GetValue<string>().ShouldBe("C-1");
    }

    [Fact]
    public void When_several_fields_are_bad_then_all_are_named() =>
        Errors(("channel", "fax"), ("customerName", " "), ("unit", "9栋1单元101室"), ("phone", "123"), ("colour", "red"))
            .ShouldBe(
            [
                "channel field.unknown-choice", "customerName field.required", "phone field.malformed",
                "colour field.unknown", "unit report.unit-unknown",
            ], ignoreOrder: true);

    [Fact]
    public void When_the_class_of_the_customer_is_none_then_it_says_so() =>
        Errors(("customerClass", "school")).ShouldBe(["customerClass field.unknown-choice"]);

    [Fact]
    public void When_a_mail_of_5000_characters_with_emoji_comes_then_it_is_kept_whole()
    {
        var text = string.Concat(Enumerable.Repeat("漏😀水", 1_700));

        Read(("description", text)).Description.ShouldBe(text);
    }

    [Theory]
    [InlineData("description", "field.too-long")]
    [InlineData("customerName", "field.too-long")]
    public void When_a_text_is_too_long_then_it_says_so(string field, string code) =>
        Errors((field, new string('x', 10_001))).ShouldBe([$"{field} {code}"]);

    [Theory]
    [InlineData("2026-03-02T08:59+08:00", "field.in-the-past")]
    [InlineData("2026-06-30T08:59+08:00", "field.out-of-range")]
    [InlineData("2026-03-03T10:00", "field.malformed")]
    [InlineData("tomorrow", "field.malformed")]
    public void When_the_visit_time_cannot_be_then_it_says_why(string time, string code) =>
        Errors(("preferredVisitAt", time)).ShouldBe([$"preferredVisitAt {code}"]);

    [Theory]
    [InlineData("3栋2单元604室", true)]
    [InlineData("３栋２单元６０４室", true)]
    [InlineData("3栋2单元705室", false)]
    [InlineData("3栋2单元605室", false)]
    [InlineData("3栋3单元101室", false)]
    [InlineData("地下车库B2", true)]
    [InlineData("！！！", false)]
    public void When_the_unit_is_given_then_rooms_must_exist_and_public_areas_are_free(string unit, bool isThere)
    {
        if (isThere)
        {
            Read(("unit", unit)).Unit.ShouldBe(unit.Normalize(NormalizationForm.FormKC));
        }
        else
        {
            Errors(("unit", unit)).ShouldBe(["unit report.unit-unknown"]);
        }
    }

    [Fact]
    public void When_photos_are_no_safe_links_then_they_are_refused() =>
        Errors(("photos", new JsonArray("http://example.org/a.jpg"))).ShouldBe(["photos field.malformed"]);
}
