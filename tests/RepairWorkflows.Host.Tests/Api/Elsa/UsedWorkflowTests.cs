using RepairWorkflows.Host.Tests.Hosting;
using static RepairWorkflows.Host.Tests.Api.Elsa.ADefinition;

namespace RepairWorkflows.Host.Tests.Api.Elsa;

/// <summary>What designers are told of workflows that a definition uses as activities.</summary>
public static class UsedWorkflowTests
{
    private const string Step = """{ "id": "w", "type": "Elsa.Sequence", "version": 1, "activities": [] }""";

    [Collection(DemoHost.Collection)]
    public sealed class GivenADefinitionThatUsesAnOlderVersion(DemoHost host)
    {
        [Theory]
        [InlineData("by-definition-id/user-of-part")]
        [InlineData("by-id/{0}")]
        public async Task When_it_is_read_then_the_activity_tells_which_version_is_published(string path)
        {
            var owner = host.Owner();
            var first = await SaveAsync(owner, "used-part", Step);
            var user = await SaveAsync(owner, "user-of-part", $$"""
                {
                  "id": "s", "type": "Elsa.Sequence", "version": 1,
                  "activities": [{
                    "id": "u", "type": "UsedPart", "version": 1,
                    "workflowDefinitionId": "used-part", "workflowDefinitionVersionId": "{{first}}"
                  }]
                }
                """);
            var second = await SaveAsync(owner, "used-part", Step);

            var use = (await owner.ShowAsync("/workflow-definitions/" + path.Replace("{0}", user, Ordinal)))
                .GetProperty("root").GetProperty("activities")[0];

            (Text(use, "workflowDefinitionVersionId"), Text(use, "latestAvailablePublishedVersionId"))
                .ShouldBe((first, second));
            use.GetProperty("latestAvailablePublishedVersion").GetInt32()
                .ShouldBeGreaterThan(use.GetProperty("version").GetInt32());
        }

        private const StringComparison Ordinal = StringComparison.Ordinal;

        private static async Task<string> SaveAsync(HttpClient owner, string id, string root)
        {
            var model = ADefinition.Saving(id, publish: true, root)
                .Replace("\"options\": null", "\"options\": { \"usableAsActivity\": true }", Ordinal);
            var answer = await owner.SendAsync($"{ADefinition.Api}/workflow-definitions", model);
            return Text((await answer.BodyAsync()).GetProperty("workflowDefinition"), "id")!;
        }
    }
}
