using System.Net;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities.Http;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Testing.Compatibility;

/// <summary>The servers that the workflows of a case call.</summary>
public static class CaseOutside
{
    /// <summary>What is answered at each address; nobody is reached at any other.</summary>
    public static Func<HttpCall, HttpCallAnswer> Of(CaseFile file) => call =>
        file.Outside[call.Address.AbsoluteUri] switch
        {
            JsonObject answer => TestCalls.Answer(
                answer["status"]?.GetValue<int>() ?? (int)HttpStatusCode.OK,
                answer["body"] switch
                {
                    null => "",
                    JsonValue text when text.TryGetValue<string>(out var plain) => plain,
                    var json => json.ToJsonString(),
                },
                answer["type"]?.GetValue<string>() ?? "text/plain"),
            JsonValue word when word.GetValue<string>() == "timeout" => new HttpCallAnswer.TimedOut(),
            _ => new HttpCallAnswer.Unreachable("Nobody is there."),
        };
}
