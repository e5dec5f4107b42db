using System.Net;
using RepairWorkflows.Host.Tests.Hosting;

namespace RepairWorkflows.Host.Tests.Api.Elsa;

/// <summary>A real server: the one in memory takes addresses apart in its own way.</summary>
public sealed class SentIdTests : IDisposable
{
    private const string Definitions = ADefinition.Api + "/workflow-definitions";

    private readonly TestHost _host = new(isDemonstration: true);

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task When_an_id_has_what_parts_addresses_then_it_is_read_run_and_removed_by_it()
    {
        _host.UseKestrel(0);
        _host.StartServer();
        var owner = _host.Owner();

        foreach (var id in (string[])["a/b", "a?b", "a#b", "100%", "a%2Fb", "报修 1+1", "a/b?c#d%e"])
        {
            await owner.SendAsync(Definitions, ADefinition.Waiting(id));
            var sent = Uri.EscapeDataString(id);

            var shown = await (await owner.ReadAsync($"{Definitions}/by-definition-id/{sent}")).BodyAsync();
            ADefinition.Text(shown, "definitionId").ShouldBe(id);
            (await owner.ExecuteAsync(sent)).ShouldNotBeEmpty();
            (await owner.SendAsync($"{Definitions}/{sent}", "{}", method: "DELETE"))
                .StatusCode.ShouldBe(HttpStatusCode.NoContent);
            (await owner.ReadAsync($"{Definitions}/by-definition-id/{sent}"))
                .StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }
}
