using Bunit;
using RepairWorkflows.Dashboard.OrderDetail;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Tests.OrderDetail;

public sealed class FactListTests
{
    public sealed class GivenARepairedOrder : DashboardTest
    {
        private const string Document = """
            {
              "comparison": { "matches": false, "foundItem": "阀门锈死" },
              "charge": { "agreed": true, "amount": 180 },
              "repairs": [
                { "work": "换阀门", "materials": [{ "name": "阀门", "quantity": 2, "unitPrice": 45 }], "cost": 150 },
                { "work": "再拧紧", "materials": [{ "name": "生料带", "quantity": 0.5 }], "cost": 30.5 },
                { "work": "复查" }
              ]
            }
            """;

        [Theory]
        [InlineData("实际维修项目", "阀门锈死")]
        [InlineData("已同意收费", "180.00 元")]
        [InlineData("材料", "阀门 × 2、生料带 × 0.5")]
        [InlineData("向客户收费", "180.50 元")]
        public void When_it_is_shown_then_with_what_was_found_used_and_charged(string name, string value) =>
            Facts(Document).Find($"dt:contains('{name}') + dd").TextContent.ShouldBe(value);

        [Fact]
        public void When_the_charge_was_refused_then_that_is_what_stands_there() =>
            Facts("""{ "charge": { "agreed": false } }""").Find("dt:contains('不同意收费') + dd").TextContent
                .ShouldBe("未报金额");

        [Fact]
        public void When_nothing_was_found_or_charged_then_there_is_no_line_for_it() =>
            Facts("{}").FindAll("dt").Select(name => name.TextContent)
                .ShouldBe(["类别", "报修渠道", "报修时间", "流程", "流程实例"]);

        [Fact]
        public void When_it_is_about_equipment_then_the_way_to_its_file_is_shown()
        {
            var equipment = Facts("""{ "equipment": "P 1/2", "equipmentClass": "critical" }""")
                .Find("dt:contains('设备') + dd");
            equipment.QuerySelector("a")!.GetAttribute("href").ShouldBe("equipment/P%201/2");
            string.Join(' ', equipment.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                .ShouldBe("P 1/2 · 关键设备");
        }

        private IRenderedComponent<FactList> Facts(string document) => ADashboardFor(AServiceDay.Desk(), Role.Finance)
            .Render<FactList>(list => list
                .Add(facts => facts.Order, AnOrder.Record(1))
                .Add(facts => facts.Facts, OrderFacts.From(document)));
    }

    public sealed class GivenAComplaint : DashboardTest
    {
        private static readonly Guid About = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);
        private static readonly Guid Feedback = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);

        [Fact]
        public void When_it_comes_from_its_order_then_the_way_there_is_shown_once()
        {
            var links = Links(About, "complaint-about");

            links.ShouldBe([$"/orders/{About}"]);
        }

        [Fact]
        public void When_it_comes_from_another_case_then_both_are_a_click_away() =>
            Links(Feedback, "complaint-from-feedback").ShouldBe([$"/orders/{Feedback}", $"/orders/{About}"]);

        private IEnumerable<string?> Links(Guid origin, string kind) =>
            ADashboardFor(AServiceDay.Desk(), Role.ServiceAgent)
                .Render<FactList>(list => list
                    .Add(facts => facts.Order, AnOrder.Record(1) with { OriginOrderId = origin, OriginKind = kind })
                    .Add(facts => facts.Facts, OrderFacts.From($$"""
                        {
                          "origin": { "orderId": "{{origin}}", "number": "FK20260302-0001" },
                          "complaint": { "about": { "orderId": "{{About}}", "number": "WX20260302-0001" } }
                        }
                        """)))
                .FindAll("dd a[href^='/orders/']").Select(link => link.GetAttribute("href"));
    }
}
