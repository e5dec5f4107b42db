using Bunit;
using Microsoft.AspNetCore.Components;
using RepairWorkflows.Dashboard.SpecialCustomers;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.SpecialCustomers;

namespace RepairWorkflows.Dashboard.Tests.SpecialCustomers;

public sealed class SpecialCustomersPageTests
{
    public sealed class GivenARegistry : DashboardTest
    {
        private readonly ADashboard _dashboard;

        public GivenARegistry() => _dashboard = ADashboardFor(
            AServiceDay.Desk().WithRegistry(ARegistry.Newspaper, ARegistry.Office), Role.CustomerInformationContact);

        [Fact]
        public void When_the_page_opens_then_each_entry_says_what_is_registered_by_whom_and_when()
        {
            var page = _dashboard.Open<SpecialCustomersPage>();

            page.FindAll("[data-customer]").Select(RowText.Said).ShouldBe(
                [
                    "贵州日报社新闻采编中心 | 持热线密码的大客户 | 13912345678 0851-86625888 | "
                        + "大客户协议 2026-017，热线密码由市场部发放；联系人为办公室值班主任 | 已设置 | "
                        + "customer-information-contact 01-29 14:30 修改： service-supervisor 11:30 | 修改 移除",
                    "Office of the Municipal People’s Government | 重点部委和国家机关 | 无 | 公函 | 未设置 | "
                        + "administrator 14:10（20 分钟前） | 修改 移除",
                ]);
        }

        [Fact]
        public void When_an_entry_is_changed_then_no_password_is_shown_and_none_is_sent_that_was_not_typed()
        {
            var page = _dashboard.Open<SpecialCustomersPage>();
            page.Find("[data-customer] [data-act=change]").Click();
            page.WaitForElement("#action-form #field-name").GetAttribute("value").ShouldBe(ARegistry.Newspaper.Name);
            page.Find("label[for=field-evidence]").TextContent.ShouldBe("依据 必填");
            page.Find("#field-hotlinePassword").GetAttribute("value").ShouldBeNullOrEmpty();
            page.Markup.ShouldNotContain(ARegistry.Hash);
            page.Find("#field-evidence").Change("新协议");
            page.Find("#action-form").Submit();

            page.WaitForElement(".mud-snackbar").TextContent.ShouldContain("已修改贵州日报社新闻采编中心。");
            var sent = _dashboard.Desk.Sent<ChangeSpecialCustomer>().Single();
            (sent.Id, sent.By.Name).ShouldBe((ARegistry.Newspaper.Id, "service-agent"));
            sent.Fields.Select(field => field.Key).ShouldBe(["name", "customerClass", "phones", "evidence"]);
            sent.Fields["phones"]!.AsArray().Select(phone => phone!.ToString()).ShouldBe(ARegistry.Newspaper.Phones);
            sent.Fields["evidence"]!.ToString().ShouldBe("新协议");
            page.WaitForAssertion(() => _dashboard.Desk.Sent<GetSpecialCustomers>().Count.ShouldBe(2));
        }

        [Fact]
        public void When_an_entry_is_removed_then_only_after_it_was_asked_whether_that_is_meant()
        {
            var page = _dashboard.Open<SpecialCustomersPage>();
            page.FindAll("[data-act=remove]")[1].Click();
            page.WaitForElement(".mud-message-box").TextContent.ShouldContain(ARegistry.Office.Name);
            _dashboard.Desk.Sent<RemoveSpecialCustomer>().ShouldBeEmpty();

            page.FindAll(".mud-message-box button").Single(button => button.TextContent.Trim() == "移除").Click();

            page.WaitForElement(".mud-snackbar").TextContent.ShouldContain("已移除");
            _dashboard.Desk.Sent<RemoveSpecialCustomer>().Single().Id.ShouldBe(ARegistry.Office.Id);
        }

        [Fact]
        public void When_somebody_else_has_removed_it_then_that_is_said()
        {
            _dashboard.Desk.On<RemoveSpecialCustomer, MediatR.Unit>(_ => throw new NotFoundException(
                RepairErrors.SpecialCustomerNotFound, "没有这个特殊客户。"));
            var page = _dashboard.Open<SpecialCustomersPage>();
            page.Find("[data-act=remove]").Click();
            page.WaitForElements(".mud-message-box button").Single(button => button.TextContent.Trim() == "移除").Click();

            page.WaitForElement(".mud-snackbar").TextContent.ShouldContain("没有这个特殊客户。");
        }
    }

    public sealed class GivenARegistration : DashboardTest
    {
        private readonly ADashboard _dashboard;
        private readonly IRenderedComponent<IComponent> _page;

        public GivenARegistration()
        {
            _dashboard = ADashboardFor(AServiceDay.Desk().WithRegistry(), Role.ServiceSupervisor);
            _page = _dashboard.Open<SpecialCustomersPage>();
            _page.Find("[data-register]").Click();
            _page.WaitForElement("#action-form #field-name").Change("新华社");
            _page.Find("input[name=field-customerClass][value=media]").Change("media");
            _page.Find("#field-phones").Change("139 1234 5678\n\n0851-86625888");
            _page.Find("#field-evidence").Change("采编证");
            _page.Find("#field-hotlinePassword").Change("open sesame");
        }

        [Fact]
        public void When_it_is_sent_then_the_command_carries_what_was_typed_and_the_list_is_read_again()
        {
            _page.Find("#action-form").Submit();

            _page.WaitForElement(".mud-snackbar").TextContent.ShouldContain("已登记新华社。");
            var sent = _dashboard.Desk.Sent<RegisterSpecialCustomer>().Single().Fields;
            sent["phones"]!.AsArray().Select(phone => $"{phone}").ShouldBe(["139 1234 5678", "0851-86625888"]);
            sent.Where(field => field.Key != "phones").Select(field => $"{field.Key}={field.Value}").ShouldBe(
                ["name=新华社", "customerClass=media", "evidence=采编证", "hotlinePassword=open sesame"]);
            _page.WaitForAssertion(() => _dashboard.Desk.Sent<GetSpecialCustomers>().Count.ShouldBe(2));
        }

        [Fact]
        public void When_fields_are_refused_then_each_error_stands_at_its_field_and_what_was_typed_stays()
        {
            _dashboard.Desk.On<RegisterSpecialCustomer, SpecialCustomer>(_ => throw new InvalidRequestException(
                RepairErrors.SpecialCustomerInvalid, "Bad fields.",
                [new("phones", RepairErrors.FieldMalformed, "号码不对"),
                 new("hotlinePassword", RepairErrors.FieldMalformed, "太短")]));

            _page.Find("#action-form").Submit();

            _page.WaitForElement("[data-field=phones] .rw-error").TextContent.ShouldBe("号码不对");
            _page.Find("[data-field=hotlinePassword] .rw-error").TextContent.ShouldBe("太短");
            _page.Find("#field-name").GetAttribute("value").ShouldBe("新华社");
        }

        [Fact]
        public void When_the_name_is_taken_then_that_stands_at_the_name_alone()
        {
            _dashboard.Desk.On<RegisterSpecialCustomer, SpecialCustomer>(_ => throw new RuleViolationException(
                RepairErrors.SpecialCustomerTaken, "已登记同名的特殊客户。"));

            _page.Find("#action-form").Submit();

            _page.WaitForElement("[data-field=name] .rw-error").TextContent.ShouldBe("已登记同名的特殊客户。");
            _page.FindAll("#action-form .rw-alert").Select(alert => alert.TextContent.Trim())
                .ShouldBe(["有 1 处需要修改。"]);
        }
    }

    public sealed class GivenOthers : DashboardTest
    {
        [Fact]
        public void When_nobody_is_registered_then_the_page_says_what_it_is_for()
        {
            var page = ADashboardFor(AServiceDay.Desk().WithRegistry(), Role.Administrator)
                .Open<SpecialCustomersPage>();

            page.Find(".rw-empty").TextContent.ShouldContain("尚未登记特殊客户。");
            page.Find(".rw-empty").TextContent.ShouldContain("来电号码");
            page.FindAll("[data-register]").Count.ShouldBe(1);
        }

        [Fact]
        public void When_somebody_does_not_keep_it_then_nothing_is_shown_but_that()
        {
            var desk = AServiceDay.Desk().On<GetSpecialCustomers, IReadOnlyList<SpecialCustomer>>(
                _ => throw new NotAllowedException());

            var page = ADashboardFor(desk, Role.Technician).Open<SpecialCustomersPage>();

            page.FindAll("table, [data-register]").ShouldBeEmpty();
            page.Find(".rw-alert").TextContent.ShouldContain("您的角色不能查看特殊客户登记");
        }

        [Fact]
        public void When_reading_fails_then_it_can_be_tried_again()
        {
            var desk = AServiceDay.Desk().On<GetSpecialCustomers, IReadOnlyList<SpecialCustomer>>(
                _ => throw new TimeoutException());
            var page = ADashboardFor(desk, Role.Administrator).Open<SpecialCustomersPage>();
            desk.WithRegistry(ARegistry.Office);

            page.Find(".rw-alert button").Click();

            page.WaitForElement("[data-customer]").TextContent.ShouldContain(ARegistry.Office.Name);
        }
    }
}
