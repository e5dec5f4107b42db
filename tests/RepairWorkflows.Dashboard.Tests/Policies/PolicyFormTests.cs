using Bunit;
using Microsoft.AspNetCore.Components;
using RepairWorkflows.Dashboard.Policies;
using RepairWorkflows.Dashboard.Tests.Desk;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Dashboard.Tests.Policies;

/// <summary>What starts and stops a limit, and what happens at its stages, as its owner says it.</summary>
public sealed class PolicyFormTests : DashboardTest
{
    private readonly ADashboard _dashboard;
    private readonly IRenderedComponent<IComponent> _page;

    public PolicyFormTests()
    {
        _dashboard = ADashboardFor(AServiceDay.Desk(), Role.ProcessOwner);
        _page = _dashboard.Open<PolicyPage>(("Name", "region-notice"));
    }

    [Fact]
    public void When_something_starts_the_limit_and_nothing_stops_it_then_that_is_said_at_what_stops_it()
    {
        Add("startsOn", "action.sign-slip");

        _page.WaitForElement("[data-condition=stopsOn] [data-error=stopsOn]").TextContent.ShouldContain("停止条件");
        _page.FindAll("[data-preview]").ShouldBeEmpty();

        Add("stopsOn", "action.arrive");
        _page.WaitForAssertion(() => _page.FindAll("[data-error]").ShouldBeEmpty());
        _page.FindAll("[data-preview]").Count.ShouldBe(2);
    }

    [Fact]
    public void When_an_action_stands_in_a_list_then_no_list_offers_it_again_and_each_says_where_it_is()
    {
        Add("startsOn", "action.sign-slip");

        foreach (var option in _page.FindAll("option[value='action.sign-slip']"))
        {
            option.HasAttribute("disabled").ShouldBeTrue();
            option.TextContent.ShouldBe("签收（已用于启动条件）");
        }

        _page.Find("[data-word='action.sign-slip'] button").Click();
        _page.WaitForAssertion(() => _page.FindAll("[data-word]").ShouldBeEmpty());
        _page.FindAll("[data-publish]").ShouldBeEmpty();
    }

    [Fact]
    public void When_the_choice_is_opened_then_it_has_all_a_limit_can_wait_for_and_the_report_only_starts()
    {
        Offered("startsOn").ShouldBe(ClockConditions.All);
        Offered("stopsOn").ShouldBe(ClockConditions.All.Except([ClockConditions.Report]));
        _page.FindAll("[data-condition=stopsOn] optgroup").Select(group => group.GetAttribute("label"))
            .ShouldBe(["事件", "办理的操作"]);
    }

    [Fact]
    public void When_a_length_for_some_customers_is_added_then_it_is_previewed_and_what_changes_is_said()
    {
        _page.Find("[data-add=target]").Click();
        _page.WaitForElement("[data-part=targets] .target select:nth-of-type(1)").Change("");
        _page.Find("[data-part=targets] .target select:nth-of-type(2)").Change("media");

        _page.WaitForAssertion(() => _page.FindAll("[data-preview]").Count.ShouldBe(4));
        _page.FindAll("[data-preview=now] .rw-urgency").Select(mark => mark.TextContent)
            .ShouldBe(["其余", "重要媒体"]);
        _page.Find("[data-publish]").TextContent.ShouldContain("重要媒体");
    }

    [Fact]
    public void When_the_owner_names_the_limit_then_the_change_is_said_and_an_empty_name_is_none()
    {
        var chinese = _page.Find("#policy-name-zh");
        chinese.GetAttribute("placeholder").ShouldBe("通知大区");

        chinese.Change(" 告知大区 ");
        _page.WaitForElement("[data-publish]").TextContent.ShouldContain("告知大区");
        _page.Find("#policy-name-zh").Change("");

        _page.WaitForAssertion(() => _page.FindAll("[data-publish]").ShouldBeEmpty());
    }

    [Theory]
    [InlineData(StageDeedKind.Task, new[] { "data-deed-role", "data-deed-text" })]
    [InlineData(StageDeedKind.Event, new[] { "data-deed-event" })]
    [InlineData(StageDeedKind.RaisePriority, new string[0])]
    [InlineData(StageDeedKind.Reassign, new string[0])]
    public void When_a_kind_is_chosen_then_only_its_fields_are_shown(StageDeedKind kind, string[] fields)
    {
        _page.Find("[data-stage='0'] [data-add=deed]").Click();
        _page.Find("[data-deed-kind]").Change(kind.ToString());

        string[] all = ["data-deed-role", "data-deed-text", "data-deed-event"];
        all.Where(field => _page.FindAll($"[{field}]").Count > 0).ShouldBe(fields);
    }

    [Fact]
    public void When_an_event_has_no_name_then_that_is_said_at_it_and_it_cannot_be_published()
    {
        _page.Find("[data-stage='1'] [data-add=deed]").Click();
        _page.Find("[data-deed-kind]").Change(nameof(StageDeedKind.Event));

        _page.WaitForElement("[data-stage='1'] .deed [data-error='stages[1].does[0]']")
            .TextContent.ShouldBe("请填写事件名。");
        _page.Find("[data-publish] button[type=submit]").HasAttribute("disabled").ShouldBeTrue();
    }

    [Fact]
    public void When_conditions_and_deeds_are_published_then_the_versions_say_them_in_words()
    {
        Add("startsOn", "action.sign-slip");
        Add("stopsOn", "action.arrive");
        _page.Find("[data-stage='1'] [data-add=deed]").Click();
        _page.Find("[data-deed-role]").Change(Role.Technician);
        _page.Find("[data-deed-text]").Change("致电客户");
        _page.Find("[data-stage='1'] [data-add=deed]").Click();
        _page.FindAll("[data-deed-kind]")[1].Change(nameof(StageDeedKind.RaisePriority));
        _page.WaitForAssertion(() => _page.Find("[data-preview=now] ol").TextContent.ShouldContain("致电客户"));
        _page.Find("#field-reason").Change("试行");
        _page.Find("[data-publish]").Submit();

        _page.WaitForAssertion(() => _page.FindAll("[data-versions] tbody tr").Count.ShouldBe(2));
        _page.FindAll("[data-difference] tr.changed td:last-child").Select(cell => cell.TextContent).ShouldBe(
            ["通知：大区接口人 · 给维修人员新建待办「致电客户」 · 紧急程度提高一级", "签收", "到场"]);
        var sent = _dashboard.Desk.Sent<PublishPolicy>().ShouldHaveSingleItem();
        sent.Text.ShouldContain("action.sign-slip");
    }

    [Fact]
    public void When_a_deed_is_taken_away_again_then_there_is_nothing_to_publish()
    {
        _page.Find("[data-stage='0'] [data-add=deed]").Click();
        _page.WaitForElement("[data-publish]");

        _page.Find(".deed button").Click();

        _page.WaitForAssertion(() => _page.FindAll("[data-publish]").ShouldBeEmpty());
    }

    [Fact]
    public void When_the_limit_counts_working_time_then_its_preview_shades_nights_lunch_and_holidays()
    {
        _page.FindAll("[data-preview=now] .track .idle").ShouldNotBeEmpty();
        _page.Find("[data-preview=before-holiday] .track .holiday").GetAttribute("title").ShouldNotBeNull()
            .ShouldContain("清明节");
        _page.Find("[data-preview=before-holiday] [data-note=outside-hours]").TextContent.ShouldContain("清明节");
    }

    private IEnumerable<string?> Offered(string list) =>
        _page.FindAll($"[data-condition={list}] optgroup option").Select(option => option.GetAttribute("value"));

    private void Add(string list, string word)
    {
        _page.Find($"[data-condition={list}] [data-choice]").Change(word);
        _page.Find($"[data-condition={list}] [data-add=condition]").Click();
    }
}
