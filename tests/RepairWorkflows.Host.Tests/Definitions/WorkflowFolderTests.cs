using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Host.Definitions;
using RepairWorkflows.Host.Start;
using RepairWorkflows.Host.Tests.Hosting;

namespace RepairWorkflows.Host.Tests.Definitions;

public static class WorkflowFolderTests
{
    public sealed class GivenAFolder : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("rw-workflows-").FullName;
        private readonly TestHost _host;

        public GivenAFolder()
        {
            Write("lamp.v1.json", "lamp-v1", 1, "Lamp");
            _host = new TestHost(isDemonstration: false, workflows: _folder);
        }

        [Fact]
        public async Task When_the_process_starts_then_its_definitions_are_published() =>
            (await PublishedAsync()).ShouldBe(("lamp-v1", 1));

        [Fact]
        public async Task When_nothing_changed_then_nothing_is_published() => (await PublishAsync()).ShouldBe(0);

        [Fact]
        public async Task When_a_file_is_only_laid_out_anew_then_nothing_is_published()
        {
            _ = _host.Server;
            var path = Path.Combine(_folder, "lamp.v1.json");
            File.WriteAllText(
                path, JsonNode.Parse(File.ReadAllText(path))!.ToJsonString(new() { WriteIndented = true }));
            (await PublishAsync()).ShouldBe(0);
        }

        [Fact]
        public async Task When_a_new_version_comes_then_it_is_published()
        {
            _ = _host.Server;
            Write("deeper/lamp.v2.json", "lamp-v2", 2, "Lamp");
            (await PublishAsync()).ShouldBe(1);
            (await PublishedAsync()).ShouldBe(("lamp-v2", 2));
        }

        [Fact]
        public async Task When_an_older_version_comes_late_then_the_newer_one_stays()
        {
            Write("lamp.v3.json", "lamp-v3", 3, "Lamp");
            _ = _host.Server;
            Write("lamp.v2.json", "lamp-v2", 2, "Lamp");
            (await PublishAsync()).ShouldBe(0);
            (await PublishedAsync()).ShouldBe(("lamp-v3", 3));
        }

        [Theory]
        [InlineData("lamp-v1")]
        [InlineData("lamp-v1-again")]
        public async Task When_a_published_version_changed_then_the_start_is_refused(string id)
        {
            _ = _host.Server;
            Write("lamp.v1.json", id, 1, "Another lamp");
            var refusal = await Should.ThrowAsync<StartRefusedException>(PublishAsync);
            refusal.Message.ShouldContain("lamp.v1.json");
            refusal.Message.ShouldContain("never changes");
            (await PublishedAsync()).ShouldBe(("lamp-v1", 1));
        }

        [Theory]
        [InlineData("no json")]
        [InlineData("[]")]
        [InlineData("{}")]
        public async Task When_a_file_is_no_definition_then_the_start_is_refused(string content)
        {
            _ = _host.Server;
            File.WriteAllText(Path.Combine(_folder, "broken.json"), content);
            (await Should.ThrowAsync<StartRefusedException>(PublishAsync)).Message.ShouldContain("broken.json");
        }

        [Fact]
        public async Task When_a_new_version_of_a_used_workflow_comes_then_those_that_use_it_are_brought_up()
        {
            WriteUsed(1);
            WriteUser(1, uses: 1);
            _ = _host.Server;
            WriteUsed(2);

            (await PublishAsync()).ShouldBe(1);

            var user = await FindAsync("user");
            (user.Version, user.Document.Contains("used-v2", StringComparison.Ordinal)).ShouldBe((2, true));
            (await PublishAsync()).ShouldBe(0); // the file of its first version is no change
        }

        [Fact]
        public async Task When_a_used_workflow_and_its_user_come_in_new_versions_then_both_are_what_their_files_say()
        {
            WriteUsed(1);
            WriteUser(1, uses: 1);
            _ = _host.Server;
            WriteUsed(2);
            WriteUser(2, uses: 2);

            (await PublishAsync()).ShouldBe(2);

            (await FindAsync("user")).Id.ShouldBe("user-v2");
        }

        [Fact]
        public async Task When_one_of_the_files_is_wrong_then_none_is_published()
        {
            _ = _host.Server;
            Write("lamp.v2.json", "lamp-v2", 2, "Lamp");
            File.WriteAllText(
                Path.Combine(_folder, "zebra.json"), """{"id":"z","definitionId":"zebra","root":"stripes"}""");

            await Should.ThrowAsync<StartRefusedException>(PublishAsync);

            (await PublishedAsync()).ShouldBe(("lamp-v1", 1));
        }

        public void Dispose() => _host.Dispose();

        private async Task<StoredDefinition> FindAsync(string definitionId) =>
            (await _host.Services.GetRequiredService<IDefinitionStore>()
                .FindPublishedAsync(definitionId, CancellationToken.None))!;

        private void WriteUsed(int version) => File.WriteAllText(
            Path.Combine(_folder, $"used.v{version}.json"),
            $$"""
            {"id":"used-v{{version}}","definitionId":"used","name":"Used","version":{{version}},
             "options":{"usableAsActivity":true,"autoUpdateConsumingWorkflows":true},
             "root":{"id":"root","type":"Elsa.Sequence","version":1,"activities":[]} }
            """);

        private void WriteUser(int version, int uses) => File.WriteAllText(
            Path.Combine(_folder, $"user.v{version}.json"),
            $$"""
            {"id":"user-v{{version}}","definitionId":"user","name":"User","version":{{version}},
             "root":{"id":"root","type":"Elsa.Sequence","version":1,"activities":[
              {"id":"u","type":"Used","version":{{uses}},"workflowDefinitionId":"used",
               "workflowDefinitionVersionId":"used-v{{uses}}"}]} }
            """);

        private async Task<int> PublishAsync()
        {
            await using var scope = _host.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<WorkflowFolder>().PublishAsync(
                CancellationToken.None);
        }

        private async Task<(string Id, int Version)> PublishedAsync()
        {
            var published = await _host.Services.GetRequiredService<IDefinitionStore>()
                .FindPublishedAsync("lamp", CancellationToken.None);
            return (published!.Id, published.Version);
        }

        private void Write(string file, string id, int version, string name)
        {
            var path = Path.Combine(_folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, $$"""
                {"id":"{{id}}","definitionId":"lamp","name":"{{name}}","version":{{version}},"toolVersion":"3.8.0",
                 "root":{"id":"root","type":"Elsa.Sequence","version":1,"activities":[]} }
                """);
        }
    }
}
