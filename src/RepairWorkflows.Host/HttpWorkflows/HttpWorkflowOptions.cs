using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace RepairWorkflows.Host.HttpWorkflows;

/// <summary>
/// How requests reach the HTTP endpoints that are drawn in definitions, and what definitions may call.
/// </summary>
internal sealed class HttpWorkflowOptions
{
    /// <summary>The configuration section these are read from.</summary>
    public const string SectionName = "HttpWorkflows";

    /// <summary>
    /// What the paths of all endpoints lie below: one or more parts, each with a leading slash; <c>/workflows</c>
    /// unless set.
    /// </summary>
    [RegularExpression("(/[A-Za-z0-9._~-]+)+")]
    public string BasePath { get; set; } = "/workflows";

    /// <summary>
    /// How old what is known of the endpoints may be where several machines share a database. 100 milliseconds to 1
    /// minute; 1 second unless set. On this machine's own changes nothing waits.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan RouteAge { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Whether steps that send requests are kept from loopback, link-local and private addresses. False unless set, as
    /// on an Elsa server: whoever may publish a definition can then reach what this machine reaches.
    /// </summary>
    public bool DenyPrivateAddresses { get; set; }

    /// <summary>
    /// The only hosts that such steps may call, by name or address without a port; <c>*.example.org</c> stands for all
    /// names below it. None unless set: then any. Hosts listed here may have private addresses all the same.
    /// </summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>
    /// How long such a step waits for the whole answer. 1 second to 10 minutes; 100 seconds unless set.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>The most bytes such an answer may have. 1 KiB to 1 GiB; 64 MiB unless set.</summary>
    [Range(1L << 10, 1L << 30)]
    public long CallAnswerLimit { get; set; } = 64L << 20;
}

[OptionsValidator]
internal sealed partial class HttpWorkflowOptionsValidator : IValidateOptions<HttpWorkflowOptions>;
