using Bunit;
using RepairWorkflows.Dashboard.Equipment;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Equipment;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Tests.Equipment;

public sealed class EquipmentPagesTests
{
    public sealed class GivenASiteWithEquipment : DashboardTest
    {
        [Fact]
        public void When_the_list_opens_then_each_piece_has_its_particulars_its_orders_and_the_way_to_its_file()
        {
            var page = ADashboardFor(AServiceDay.Desk().WithEquipment(), Role.Technician).Open<EquipmentPage>();

            page.FindAll("[data-equipment]").Select(RowText.Said).ShouldBe(
                ["生活水泵 1 号 B1/P-01 | 关键设备 | 地下一层水泵房 | 1 | 11", "B1-F03 | 一般设备 | 未注明 | 0 | 0"]);
            page.FindAll("[data-equipment] a").Select(link => link.GetAttribute("href"))
                .ShouldBe(["equipment/B1/P-01", "equipment/B1-F03"]);
        }

        [Fact]
        public void When_a_file_opens_then_each_order_has_its_dates_cause_work_parts_and_outcome()
        {
            var page = OpenFile();

            page.Find("h1").TextContent.ShouldBe("生活水泵 1 号");
            page.Find(".rw-head p").TextContent.ShouldBe("设备维护档案 · B1/P-01 · 地下一层水泵房");
            page.FindAll("[data-part=open] [data-order]").Select(RowText.Said).ShouldBe(
                ["WX20260310-0031 设备报修 | 开始 12:30 | 轴承磨损，振动值超过 7.1 mm/s | – | – | 维修中"]);
            page.FindAll("[data-part=closed] [data-order]").Take(3).Select(RowText.Said).ShouldBe(
                [
                    "WX20260310-0032 设备报修 | 开始 03-08 20:30 结束 03-08 22:30 | "
                        + "机械密封老化，停机后每分钟滴漏约 60 滴，备用泵切换后仍有返水 | 更换机械密封，重新找正、再次紧固法兰 | "
                        + "机械密封 CR-45 × 1、石墨垫片 DN65 × 2.5 | 已关闭 试运行两小时，无渗漏，温升正常",
                    "WX20260310-0033 预防性维护 | 开始 02-21 20:30 结束 02-21 22:30 | – | – | 润滑脂 × 0.5 | 已关闭",
                    "WX20260310-0034 设备报修 | 开始 02-01 00:30 结束 02-01 02:30 | – | – | – | "
                        + "未维修关闭 报修的是相邻的 2 号泵，已另行登记",
                ]);
            page.FindAll("[data-order] a")[0].GetAttribute("href")
                .ShouldBe($"orders/{AnOrder.Record(31).OrderId}");
        }

        [Fact]
        public void When_more_closed_orders_are_asked_for_then_the_next_page_comes_below()
        {
            var page = OpenFile(("Dashboard:PageSize", "10"));
            page.FindAll("[data-part=closed] [data-order]").Count.ShouldBe(10);

            page.Find(".rw-more button").Click();

            page.WaitForAssertion(() => page.FindAll("[data-part=closed] [data-order]").Count.ShouldBe(11));
            page.FindAll(".rw-more").ShouldBeEmpty();
        }

        [Fact]
        public void When_an_order_of_the_file_changes_then_it_is_read_again_and_not_for_any_other()
        {
            var dashboard = ADashboardFor(AServiceDay.Desk().WithEquipment(), Role.Technician);
            var page = dashboard.Open<EquipmentFilePage>(("Number", AnEquipment.Number));
            var before = dashboard.Desk.Sent<GetEquipmentFile>().Count;

            dashboard.Desk.Feed.Publish([AnOrder.Record(99).OrderId.Value]);
            dashboard.Desk.Feed.Publish([AnOrder.Record(31).OrderId.Value]);

            page.WaitForAssertion(() => dashboard.Desk.Sent<GetEquipmentFile>().Count.ShouldBe(before * 2));
        }

        [Fact]
        public void When_there_is_no_such_piece_then_the_page_says_so_and_leads_to_the_list()
        {
            var page = ADashboardFor(AServiceDay.Desk().WithEquipment(), Role.Technician)
                .Open<EquipmentFilePage>(("Number", "X-1"));

            page.Find(".rw-empty p").TextContent.ShouldBe("没有这台设备，也没有它的维修单。");
            page.Find(".rw-empty a").GetAttribute("href").ShouldBe("equipment");
        }

        [Fact]
        public void When_somebody_may_not_read_orders_then_nothing_is_shown_but_that()
        {
            var desk = AServiceDay.Desk()
                .On<GetEquipment, IReadOnlyList<EquipmentPiece>>(_ => throw new NotAllowedException())
                .On<GetEquipmentFile, EquipmentFile>(_ => throw new NotAllowedException());

            ADashboardFor(desk).Open<EquipmentPage>().FindAll("table").ShouldBeEmpty();
            var page = ADashboardFor(desk).Open<EquipmentFilePage>(("Number", AnEquipment.Number));
            page.FindAll("table").ShouldBeEmpty();
            page.FindAll(".rw-alert").Count.ShouldBe(1);
        }

        private IRenderedComponent<Microsoft.AspNetCore.Components.IComponent> OpenFile(
            params (string Key, string Value)[] settings)
        {
            var dashboard = ADashboardFor(AServiceDay.Desk().WithEquipment(), Role.Technician);
            dashboard.Services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(
                settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value))).Build());
            return dashboard.Open<EquipmentFilePage>(("Number", AnEquipment.Number));
        }
    }

    public sealed class GivenASiteWithoutEquipment : DashboardTest
    {
        [Fact]
        public void When_the_list_opens_then_it_says_what_it_is_for()
        {
            var desk = AServiceDay.Desk().On<GetEquipment, IReadOnlyList<EquipmentPiece>>(_ => []);

            ADashboardFor(desk, Role.Technician).Open<EquipmentPage>().Find(".rw-empty").TextContent
                .ShouldContain("Site:Equipment");
        }
    }
}
