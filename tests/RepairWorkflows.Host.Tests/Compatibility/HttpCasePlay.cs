using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using RepairWorkflows.Dashboard.Account;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Host.HttpWorkflows;
using RepairWorkflows.Host.Start;
using RepairWorkflows.Testing.Compatibility;

namespace RepairWorkflows.Host.Tests.Compatibility;

/// <summary>Plays a case whose workflows are sent requests, through the pipeline that answers them.</summary>
internal sealed class HttpCasePlay(CaseFile file, CaseColumn column, bool isHard) : CasePlay(file, column, isHard)
{
    private int _requests;

    protected override void Arrange(EngineBuilder engine)
    {
        var services = engine.Services;
        services.AddSingleton(new HostSettings { DataFolder = "", WorkflowsFolder = "", IsDemonstration = false });
        services.AddSingleton<IHostApplicationLifetime, ApplicationLifetime>();
        services.AddAuthorization();
        services.AddAuthentication(CaseSender.Scheme)
            .AddScheme<AuthenticationSchemeOptions, CaseSender>(CaseSender.Scheme, null);
        services.AddSingleton<ISessionCheck, CaseSender.Everybody>();
        services.AddHttpWorkflows();
        base.Arrange(engine);
    }

    protected override async Task RequestAsync(JsonObject step)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var context = await ContextAsync(step, scope.ServiceProvider);
        await Pipeline()(context);

        var name = $"request {++_requests} {context.Request.Method} {context.Request.Path}";
        Answers.Add($"{name} status", step["status"]?.ToJsonString() ?? "200", $"{context.Response.StatusCode}");
        if (step["answer"] is { } answer)
        {
            Answers.Add($"{name} answer", Text(answer), Body(context.Response, answer));
        }

        if (step["answerType"] is { } type)
        {
            Answers.Add($"{name} type", type.GetValue<string>(), context.Response.ContentType ?? "");
        }

        foreach (var (header, value) in step["answerHeaders"]?.AsObject() ?? [])
        {
            Answers.Add($"{name} {header}", value?.GetValue<string>(), context.Response.Headers[header].ToString());
        }
    }

    private static string Text(JsonNode json) =>
        json switch
        {
            JsonValue value when value.TryGetValue<string>(out var text) => text,
            JsonObject map => $"{{{string.Join(", ", map.OrderBy(member => member.Key, StringComparer.Ordinal)
                .Select(member => $"{member.Key}: {(member.Value is { } inner ? Text(inner) : "null")}"))}}}",
            _ => json.ToJsonString(),
        };

    // Compared as JSON where an object is expected, whatever the spaces.
    private static string Body(HttpResponse response, JsonNode expected)
    {
        var text = Encoding.UTF8.GetString(((MemoryStream)response.Body).ToArray());
        try
        {
            return expected is JsonValue ? text : JsonNode.Parse(text) is { } json ? Text(json) : "null";
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private RequestDelegate Pipeline() =>
        new ApplicationBuilder(Host.Services).UseMiddleware<HttpWorkflowMiddleware>().Build();

    private async Task<DefaultHttpContext> ContextAsync(JsonObject step, IServiceProvider services)
    {
        var words = step["what"]!.GetValue<string>().Split(' ');
        var address = words[^1].Split('?');
        var context = new DefaultHttpContext { RequestServices = services };
        var request = context.Request;
        (request.Scheme, request.Host) = ("http", new("localhost"));
        request.Method = words.Length > 1 ? words[0] : "GET";
        request.Path = "/workflows" + address[0];
        request.QueryString = new(address.Length > 1 ? $"?{address[1]}" : "");
        if (step["body"] is { } body)
        {
            var bytes = Encoding.UTF8.GetBytes(body is JsonValue ? Text(body) : body.ToJsonString());
            request.Body = new MemoryStream(bytes);
            request.ContentType = step["type"]?.GetValue<string>() ?? "application/json";
            request.ContentLength = bytes.Length;
        }

        foreach (var (header, value) in step["headers"]?.AsObject() ?? [])
        {
            request.Headers[header] = value!.GetValue<string>();
        }

        if (step["instance"] is { } index)
        {
            request.Headers["X-Workflow-Instance-ID"] =
                (await CaseLook.InstancesAsync(Host))[index.GetValue<int>()].Id;
        }

        context.Response.Body = new MemoryStream();
        return context;
    }
}
