using System.Globalization;
using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Stations;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Repairs.Tests.Timeline;

public sealed partial class TimelineTextsTests
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly TimeZoneInfo Site = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly DateTimeOffset At = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public sealed class GivenAnAction
    {
        [Fact]
        public void When_it_is_rendered_then_its_particulars_follow_with_their_names() =>
            In(
                Chinese, "action.triage",
                """{"urgency":"emergency","appointmentAt":"2026-03-02T02:00:00Z","paid":true}""")
                .ShouldBe("已判断轻重缓急：急修；约定上门时间：03-02 10:00（有偿服务：是）");

        [Fact]
        public void When_a_particular_is_a_table_then_each_row_names_its_cells() =>
            In(Chinese, "action.finish-repair", """{"materials":[{"name":"四分角阀","quantity":2,"unitPrice":28.00}]}""")
                .ShouldBe("已维修并测试（材料：四分角阀 数量：2 单价：28.00 元）");

        [Theory]
        [InlineData("zh-CN", "180", "有偿维修：派工单第三联交财务部（金额：180.00 元）")]
        [InlineData("zh-CN", "180.00", "有偿维修：派工单第三联交财务部（金额：180.00 元）")]
        [InlineData("en", "320.5", "Paid repair: the third copy of the slip is for finance (Amount: ¥320.50)")]
        public void When_it_names_an_amount_then_it_has_one_form_however_it_was_typed(
            string culture, string amount, string text) =>
            TimelineTexts.Render(
                Told("order.paid", $$"""{"amount":{{amount}}}"""), CultureInfo.GetCultureInfo(culture)).ShouldBe(text);

        [Fact]
        public void When_a_record_names_an_agreed_charge_then_it_is_an_amount() =>
            FileRecords.Say(
                    JsonNode.Parse("""{"agreedCharge":218}""")!.AsObject(), Chinese, Site, null, null)
                .ShouldBe([("agreedCharge", "218.00 元")]);

        [Fact]
        public void When_it_names_until_when_a_quote_is_valid_then_as_any_other_instant() =>
            In(English, "action.review-scope", """{"feasible":true,"validUntil":"2026-03-05T01:07:01.470913Z"}""")
                .ShouldContain("Valid until: 03-05 09:07");

        [Theory]
        [InlineData("east", "城东维修站")]
        [InlineData("gone", "gone")]
        public void When_it_names_a_station_then_it_is_called_as_the_site_calls_it(string station, string name)
        {
            var site = new SiteOptions { Stations = { new RepairStation { Id = "east", Name = "城东维修站" } } };

            TimelineTexts.Render(
                Told("order.paid", $$"""{"station":"{{station}}","rightStation":"{{station}}"}"""), Chinese, Site, null,
                site).ShouldContain($"维修站：{name}");
        }

        [Fact]
        public void When_it_has_no_particulars_then_the_headline_stands_alone() =>
            In(Chinese, "action.set-out", "{}").ShouldBe("维修人员已出发");
    }

    public sealed class GivenANotice
    {
        private const string Details =
            """{"notice":"engineering.emergency","roles":["technician","finance"],"urgency":null}""";

        [Fact]
        public void When_it_is_sent_then_the_headline_says_to_whom_and_what() =>
            In(Chinese, "notice.sent", Details).ShouldBe("已通知维修人员、财务部：「急修：请立即取单」");

        [Fact]
        public void When_it_tells_of_a_clock_then_it_names_the_clock() =>
            TimelineTexts.Render(
                Told("clock.warned", """{"policy":"same-day","cycle":1,"percent":80,"dueAt":"2026-03-02T10:00:00Z"}"""),
                Chinese, Site).ShouldBe("「当日完成」即将超时，03-02 18:00 到期");
    }

    public sealed class GivenANotification
    {
        [Fact]
        public void When_it_is_read_then_the_headline_is_not_said_twice() =>
            TimelineTexts.Render(
                Told("order.still-open", """{"notice":"order.still-open","roles":["finance"],"urgency":"urgent"}"""),
                Chinese, Site).ShouldBe("维修仍未完成，请反馈客户（紧急程度：紧急）");
    }

    private static Notification Told(string kind, string details) => new()
    {
        Key = "k",
        Role = Role.Technician,
        Kind = kind,
        OrderId = Guid.Empty,
        OrderNumber = "n",
        At = At,
        Details = details,
    };

    private static string In(CultureInfo culture, string kind, string details) =>
        TimelineTexts.Render(
            new TimelineEntry
            {
                Sequence = 0,
                At = At,
                RecordedAt = At,
                Kind = kind,
                Actor = "agent",
                Details = details,
            },
            culture, Site);
}
