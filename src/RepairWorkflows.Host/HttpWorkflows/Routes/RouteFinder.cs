using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities.Http;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Host.HttpWorkflows.Routes;

/// <summary>Finds who answers a request.</summary>
/// <remarks>
/// The path itself comes before patterns, the more specific pattern before the less specific one; at one path a trigger
/// comes before what waits. A trigger at the path itself is found without asking the database.
/// </remarks>
internal sealed class RouteFinder(RouteTable table, IStimulusTargets targets)
{
    /// <summary>Finds it.</summary>
    public async ValueTask<RouteAnswer> FindAsync(RouteQuestion asked, CancellationToken cancellationToken)
    {
#pragma warning disable CA1308 // paths are kept in lower case, as by an Elsa server
        var method = Method(asked.Method) ?? asked.Method.ToLowerInvariant();
        asked = asked with { Path = "/" + asked.Path.Trim('/') };
        var path = asked.Path.ToLowerInvariant();
#pragma warning restore CA1308
        var routes = await table.GetAsync(cancellationToken);
        var found = await FindAsync(routes, asked, path, method, cancellationToken);
        if (found is not RouteAnswer.Nobody)
        {
            return found;
        }

        // Another machine may know more by now.
        var newer = await table.GetNewerAsync(routes, cancellationToken);
        return newer == routes ? found : await FindAsync(newer, asked, path, method, cancellationToken);
    }

    private async ValueTask<RouteAnswer> FindAsync(
        RouteSnapshot routes, RouteQuestion asked, string path, string method, CancellationToken cancellationToken)
    {
        foreach (var (candidate, values) in routes.Candidates(path, asked.Path))
        {
            switch (routes.Triggers(candidate, method))
            {
                case [var trigger]:
                    return new RouteAnswer.Starts(trigger, values);
                case { Length: > 1 } many:
                    return new RouteAnswer.Ambiguous(
                        "WorkflowDefinitionId", [.. many.Select(one => one.Trigger.DefinitionId)]);
            }

            var hash = BookmarkHash.Of(HttpEndpoint.StimulusName, EndpointAddress.Key(candidate, method));
            var question = new StimulusQuestion(hash, asked.CorrelationId, asked.InstanceId);
            var waiting = await targets.FindAsync(question, cancellationToken);
            switch (waiting.Bookmarks)
            {
                case [var mark]:
                    return new RouteAnswer.Resumes(mark, TermsOf(mark), values) { Instance = waiting.First };
                case { Count: > 1 } many:
                    return new RouteAnswer.Ambiguous("WorkflowInstanceId", [.. many.Select(one => one.InstanceId)]);
            }
        }

        return RouteAnswer.Nobody.Instance;
    }

    private static EndpointTerms TermsOf(StoredBookmark mark) =>
        mark.Payload is { } payload
            ? EndpointTerms.Read((JsonObject)JsonNode.Parse(payload)!).Terms
            : new EndpointTerms(false, null, null, null);

    private static string? Method(string method) =>
        method switch
        {
            "GET" => "get",
            "POST" => "post",
            "PUT" => "put",
            "PATCH" => "patch",
            "DELETE" => "delete",
            _ => null,
        };
}
