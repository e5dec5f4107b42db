using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RepairWorkflows.Engine.Definitions.Json;

/// <summary>The value types of an Elsa 3 server, by the words definitions use for them.</summary>
internal static class KnownTypes
{
    /// <summary>The words and their types; the first alias of a type is the one that is written.</summary>
    internal static readonly (string Alias, Type Type)[] Aliases =
    [
        ("Int16", typeof(short)), ("Int32", typeof(int)), ("Int64", typeof(long)), ("Long", typeof(long)),
        ("Single", typeof(float)), ("Double", typeof(double)), ("Decimal", typeof(decimal)),
        ("Boolean", typeof(bool)), ("String", typeof(string)), ("Object", typeof(object)), ("Guid", typeof(Guid)),
        ("DateTime", typeof(DateTime)), ("DateTimeOffset", typeof(DateTimeOffset)), ("TimeSpan", typeof(TimeSpan)),
        ("ByteArray", typeof(byte[])), ("Stream", typeof(Stream)),
        ("JsonElement", typeof(JsonElement)), ("JsonNode", typeof(JsonNode)),
        ("JsonObject", typeof(JsonObject)), ("JsonArray", typeof(JsonArray)),
        ("JObject", typeof(JsonObject)), ("JArray", typeof(JsonArray)),
        ("StringDictionary", typeof(IDictionary<string, string>)),
        ("ObjectDictionary", typeof(IDictionary<string, object>)),
        ("StringMap", typeof(Dictionary<string, string>)), ("ObjectMap", typeof(Dictionary<string, object>)),
        ("JSON", typeof(DynamicMap)), ("ExpandoObject", typeof(DynamicMap)),
        ("VariablesDictionary", typeof(Dictionary<string, JsonNode>)),
        ("FlowJoinMode", typeof(FlowJoinMode)), ("LogPersistenceMode", typeof(LogPersistenceMode)),
        ("HttpStatusCode", typeof(HttpStatusCode)), ("HttpHeaders", typeof(Dictionary<string, string[]>)),
        ("Exception", typeof(Exception)), ("ArgumentException", typeof(ArgumentException)),
        ("ArgumentNullException", typeof(ArgumentNullException)),
        ("InvalidOperationException", typeof(InvalidOperationException)),
        ("NullReferenceException", typeof(NullReferenceException)),
        ("OperationCanceledException", typeof(OperationCanceledException)),
        ("TaskCanceledException", typeof(TaskCanceledException)), ("TimeoutException", typeof(TimeoutException)),
        ("NotSupportedException", typeof(NotSupportedException)),
        ("HttpRequestException", typeof(HttpRequestException)),
    ];

    /// <summary>Words whose types have no counterpart here.</summary>
    internal static readonly string[] WithoutCounterpart =
    [
        "ExceptionState", "FaultException", "Token", "FlowScope", "ScriptPreparationException", "JavaScriptException",
        "SyntaxErrorException", "HttpRequest", "HttpResponse", "HttpResponseMessage", "RouteData", "FormFile",
        "HttpFile", "Downloadable",
        "HttpEndpointBookmarkPayload", "CronBookmarkPayload", "CronTriggerPayload", "DelayPayload", "StartAtPayload",
        "TimerBookmarkPayload", "TimerTriggerPayload", "EventStimulus", "EventBookmarkPayload",
        "ExecuteWorkflowPayload", "RunTaskBookmarkPayload", "BookmarkTokenPayload", "EventTokenPayload",
        "ExecuteWorkflowResult", "WorkflowInterruptedPayload", "BackgroundActivityStimulus",
        "BulkDispatchWorkflowsStimulus", "DispatchWorkflowStimulus", "ExecuteWorkflowStimulus", "RunTaskStimulus",
        "RetryAttemptRecordList", "AlterationPlanParams",
    ];
}
