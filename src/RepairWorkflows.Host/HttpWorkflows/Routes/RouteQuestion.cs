using RepairWorkflows.Engine.Activities.Http;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Host.HttpWorkflows.Routes;

/// <summary>What a request asks for.</summary>
/// <param name="Path">The path below the base path.</param>
/// <param name="Method">The method.</param>
/// <param name="InstanceId">The instance that is to go on, or the id a new one is to have; null for any.</param>
/// <param name="CorrelationId">Likewise the correlation id.</param>
internal readonly record struct RouteQuestion(string Path, string Method, string? InstanceId, string? CorrelationId);

/// <summary>Who answers a request.</summary>
internal abstract record RouteAnswer
{
    private RouteAnswer()
    {
    }

    /// <summary>Nobody.</summary>
    public sealed record Nobody : RouteAnswer
    {
        public static Nobody Instance { get; } = new();
    }

    /// <summary>A new instance.</summary>
    public sealed record Starts(RouteTrigger Trigger, IReadOnlyDictionary<string, string?> Values) : RouteAnswer;

    /// <summary>An instance that waits for it.</summary>
    public sealed record Resumes(
        StoredBookmark Bookmark, EndpointTerms Terms, IReadOnlyDictionary<string, string?> Values) : RouteAnswer
    {
        /// <summary>The instance, as it was read along; null when it was gone by then.</summary>
        public StoredInstance? Instance { get; init; }
    }

    /// <summary>Several: the request has to say more.</summary>
    /// <param name="Member">What tells them apart.</param>
    /// <param name="Ids">Who they are.</param>
    public sealed record Ambiguous(string Member, IReadOnlyList<string> Ids) : RouteAnswer;
}

/// <summary>A trigger that requests start instances by.</summary>
/// <param name="Trigger">Which.</param>
/// <param name="Terms">On what terms.</param>
internal sealed record RouteTrigger(StoredTrigger Trigger, EndpointTerms Terms);
