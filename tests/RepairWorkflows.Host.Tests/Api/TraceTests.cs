using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RepairWorkflows.Host.Api.Problems;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Testing.Engine;
using DiagnosticActivity = System.Diagnostics.Activity;

namespace RepairWorkflows.Host.Tests.Api;

[Collection(DemoHost.Collection)]
public sealed class TraceTests(DemoHost host)
{
    [Theory]
    [InlineData("/api/v1/cases", true)]
    [InlineData("/api/v1/cases", false)]
    [InlineData("/elsa/api/workflow-instances", true)]
    [InlineData("/elsa/api/workflow-instances", false)]
    public async Task When_a_request_fails_then_the_log_has_the_trace_id_of_the_answer(string path, bool isTraced)
    {
        using var log = new CapturedLog();
        using var logs = LoggerFactory.Create(builder => builder.AddProvider(log));
        using var body = new MemoryStream();
        using var traced = isTraced ? new DiagnosticActivity("request").Start() : null;
        var context = new DefaultHttpContext
        {
            RequestServices = host.Services,
            TraceIdentifier = "connection",
            Request = { Path = path },
            Response = { Body = body },
        };
        var handler = new UnexpectedHandler(
            host.Services.GetRequiredService<ProblemWriter>(), logs.CreateLogger<UnexpectedHandler>());

        await handler.TryHandleAsync(context, new InvalidOperationException("broken"), CancellationToken.None);

        var traceId = JsonElement.Parse(body.ToArray()).GetProperty("traceId").GetString();
        traceId.ShouldBe(isTraced ? traced!.Id : "connection");
        log.Failures.ShouldHaveSingleItem().ShouldContain($"Request {traceId} failed");
    }
}
