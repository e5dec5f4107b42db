using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Repairs.Orders;
using static RepairWorkflows.Host.Tests.Api.Elsa.ADefinition;

namespace RepairWorkflows.Host.Tests.Api.Elsa.Watching;

/// <summary>Who looks at an instance hears that it goes on.</summary>
[Collection(DemoHost.Collection)]
public sealed class InstanceHubTests(DemoHost host)
{
    private const string Definition = "watched";
    private const string Authorization = "Authorization";

    [Fact]
    public async Task When_the_instance_goes_on_then_its_watcher_is_told_with_the_numbers_of_its_steps()
    {
        var id = await StartAsync();
        using var listener = await HubListener.OpenAsync(host, "", (Authorization, $"ApiKey {host.DemoKey()}"));
        await listener.ObserveAsync(id);

        await GoOnAsync();

        var news = await listener.NewsAsync();
        Text(news["WorkflowInstanceUpdatedAsync"], "workflowInstanceId").ShouldBe(id);
        news["WorkflowExecutionLogUpdatedAsync"].EnumerateObject().ShouldBeEmpty();
        var waited = news["ActivityExecutionLogUpdatedAsync"].GetProperty("stats").EnumerateArray()
            .Single(stats => Text(stats, "activityId") == "e");
        Text(waited, "activityNodeId").ShouldBe("Workflow1:s:e");
        waited.GetProperty("completedCount").GetInt32().ShouldBe(1);
        waited.GetProperty("isBlocked").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task When_another_process_has_written_the_instance_then_its_watcher_is_told_all_the_same()
    {
        var id = await StartAsync();
        using var listener = await HubListener.OpenAsync(host, "", (Authorization, $"ApiKey {host.DemoKey()}"));
        await listener.ObserveAsync(id);
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepairWorkflowsDb>();

        var rows = db.Set<InstanceRow>().Where(row => row.Id == id);
        var later = (await rows.SingleAsync()).UpdatedAt.AddSeconds(1);
        await rows.ExecuteUpdateAsync(row => row.SetProperty(one => one.UpdatedAt, later));

        Text((await listener.NewsAsync())["WorkflowInstanceUpdatedAsync"], "workflowInstanceId").ShouldBe(id);
    }

    [Theory]
    [InlineData("disabled", """{"disabled":true}""")]
    [InlineData("roles", """{"roles":[]}""")]
    public async Task When_rights_are_withdrawn_then_nothing_more_is_told_and_the_connection_ends(
        string what, string body)
    {
        var id = await StartAsync();
        var (account, client) = await host.MakeAsync($"watcher-{what}", Role.Technician);
        using var listener = await HubListener.OpenAsync(
            host, "", (Authorization, client.DefaultRequestHeaders.Authorization!.ToString()));
        await listener.ObserveAsync(id);
        await (await host.AdministratorAsync()).SendAsync(
            $"/api/v1/accounts/{account:D}/{what}", body, method: "PUT");

        await GoOnAsync();

        (await listener.CountUntilEndAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task When_somebody_signs_out_then_their_connection_ends_at_the_next_change()
    {
        var id = await StartAsync();
        var browser = new FormBrowser(host);
        await browser.SubmitAsync(
            "/sign-in", "/sign-in", ("userName", Role.Administrator), ("password", host.Password()));
        using var listener = await HubListener.OpenAsync(host, "", ("Cookie", browser.SessionCookie!));
        await listener.ObserveAsync(id);
        await browser.SubmitAsync("/accounts", "/sign-out");

        await GoOnAsync();

        (await listener.CountUntilEndAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task When_a_client_cannot_send_headers_then_the_token_stands_in_the_address_of_the_hub_alone()
    {
        var token = (await host.AsAsync(Role.Technician)).DefaultRequestHeaders.Authorization!.Parameter!;
        using var listener = await HubListener.OpenAsync(host, $"?access_token={Uri.EscapeDataString(token)}");
        await listener.ObserveAsync(await StartAsync());

        (await host.Anonymous().ReadAsync($"{ADefinition.Api}/workflow-definitions?access_token={token}")).StatusCode
            .ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("", HttpStatusCode.Forbidden)]
    [InlineData(Role.Technician, HttpStatusCode.OK)]
    public async Task When_a_connection_is_negotiated_then_who_may_look_at_instances_gets_one(
        string? role, HttpStatusCode status)
    {
        var client = role switch
        {
            null => host.Anonymous(),
            "" => (await host.MakeAsync("watcher-without-role")).Client,
            _ => await host.AsAsync(role),
        };
        var answer = await client.SendAsync($"{HubListener.Path}/negotiate?negotiateVersion=1", "");
        answer.StatusCode.ShouldBe(status);
    }

    [Theory]
    [InlineData("cross-site", false)]
    [InlineData("same-site", false)]
    [InlineData("same-origin", true)]
    public async Task When_a_page_opens_a_connection_in_a_session_then_it_has_to_be_ours(string from, bool isLetIn)
    {
        var browser = new FormBrowser(host);
        await browser.SubmitAsync("/sign-in", "/sign-in", ("userName", Role.Technician), ("password", host.Password()));
        var opening = HubListener.OpenAsync(
            host, "", ("Cookie", browser.SessionCookie!), ("Sec-Fetch-Site", from));

        if (isLetIn)
        {
            (await opening).Dispose();
        }
        else
        {
            (await Should.ThrowAsync<InvalidOperationException>(opening)).Message.ShouldContain("403");
        }
    }

    [Fact]
    public async Task When_features_are_asked_for_then_the_hub_is_one()
    {
        var features = await host.Owner().ShowAsync("/features/installed");
        Text(features.GetProperty("items")[0], "fullName").ShouldBe("Elsa.RealTimeWorkflowUpdates");
        (await host.Owner().ReadAsync($"{ADefinition.Api}/features/installed/Elsa.RealTimeWorkflowUpdates")).StatusCode
            .ShouldBe(HttpStatusCode.OK);
        (await host.Owner().ReadAsync($"{ADefinition.Api}/features/installed/Elsa.Alterations")).StatusCode
            .ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> StartAsync()
    {
        await host.Owner().SendAsync($"{ADefinition.Api}/workflow-definitions", Waiting(Definition));
        return await host.Owner().ExecuteAsync(Definition);
    }

    private Task<HttpResponseMessage> GoOnAsync() => host.Owner().SendAsync(
        $"{ADefinition.Api}/events/{Definition}/trigger", """{ "workflowExecutionMode": "Synchronous" }""");
}
