using RepairWorkflows.Host.Tests.Hosting;
using static RepairWorkflows.Host.Tests.Api.Elsa.ADefinition;

namespace RepairWorkflows.Host.Tests.Api.Elsa;

/// <summary>Instances are found by query and by body alike.</summary>
[Collection(DemoHost.Collection)]
public sealed class InstanceListTests(DemoHost host)
{
    private const string Api = ADefinition.Api;
    private const string Instances = Api + "/workflow-instances";

    [Theory]
    [InlineData("?DefinitionId=found-fault&status=Finished", true)]
    [InlineData("?definitionIds=found-fault&subStatus=faulted", true)]
    [InlineData("?DefinitionIds=found-fault&DefinitionIds=other&HasIncidents=True", true)]
    [InlineData("?definitionId=found-fault&version=1&isSystem=False&orderBy=&status=", true)]
    [InlineData("?searchTerm=FOUND-FAULT", true)]
    [InlineData("?definitionId=found-fault&status=Running", false)]
    [InlineData("?definitionId=found-fault&status=Running&subStatus=Faulted", false)]
    [InlineData("?definitionId=found-fault&subStatus=Executing", false)]
    [InlineData("?definitionId=found-fault&hasIncidents=false", false)]
    [InlineData("?definitionId=found-fault&version=2", false)]
    [InlineData("?definitionId=found-fault&isSystem=True", false)]
    public async Task When_a_faulted_instance_is_asked_for_by_query_then_only_what_matches_is_listed(
        string query, bool isFound)
    {
        var id = await FaultAsync();

        var found = await host.Owner().ShowAsync("/workflow-instances" + query);

        found.GetProperty("items").EnumerateArray().Select(item => Text(item, "id"))
            .ShouldBe(isFound ? [id] : []);
        found.GetProperty("totalCount").GetInt32().ShouldBe(isFound ? 1 : 0);
    }

    [Fact]
    public async Task When_instances_are_asked_for_as_a_designer_does_then_all_of_the_body_counts()
    {
        var id = await FaultAsync();

        var answer = await host.Owner().SendAsync(
            Instances,
            """
            {
              "page": 0, "pageSize": 10, "searchTerm": "", "definitionId": null, "definitionIds": ["found-fault"],
              "correlationId": null, "version": null, "hasIncidents": null, "isSystem": false, "status": null,
              "statuses": ["Finished"], "subStatus": null, "subStatuses": ["Faulted", "Suspended"], "orderBy": null,
              "orderDirection": "Descending", "timestampFilters": [
                { "column": "CreatedAt", "operator": "GreaterThanOrEqual", "timestamp": "2020-01-01T00:00:00+00:00" }]
            }
            """);

        var found = await answer.BodyAsync();
        Text(found.GetProperty("items").EnumerateArray().Single(), "id").ShouldBe(id);
        found.GetProperty("totalCount").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("?status=Nonsense", "status field.unknown-choice")]
    [InlineData("?subStatus=Nonsense", "subStatus field.unknown-choice")]
    [InlineData("?orderBy=Nonsense", "orderBy field.unknown-choice")]
    [InlineData("?hasIncidents=perhaps", "hasIncidents field.malformed")]
    [InlineData("?version=one", "version field.malformed")]
    public async Task When_a_word_is_none_then_it_is_named_and_nothing_is_listed(string query, string field) =>
        (await RefusalTests.ShouldBeRefusalAsync(
            await host.Owner().ReadAsync(Instances + query), 400, "request.invalid")).Fields("fields")
            .ShouldBe([field]);

    [Fact]
    public async Task When_several_words_are_none_then_all_are_named()
    {
        var answer = await host.Owner().SendAsync(
            Instances,
            """
            { "statuses": ["Lost"], "orderDirection": "Up", "timestampFilters": [{ "column": "Never" }] }
            """);

        (await RefusalTests.ShouldBeRefusalAsync(answer, 400, "request.invalid")).Fields("fields").ShouldBe(
            ["statuses field.unknown-choice", "orderDirection field.unknown-choice", "column field.unknown-choice"]);
    }

    // Once for all: the host is shared, and the tests ask for one instance.
    private async Task<string?> FaultAsync()
    {
        var owner = host.Owner();
        var there = (await owner.ShowAsync("/workflow-instances?definitionId=found-fault")).GetProperty("items");
        if (there.GetArrayLength() > 0)
        {
            return Text(there[0], "id");
        }

        await owner.SendAsync($"{Api}/workflow-definitions", Faulting("found-fault"));
        return await owner.ExecuteAsync("found-fault");
    }
}
