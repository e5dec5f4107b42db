using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Http;
using RepairWorkflows.Engine.Activities.Reading;
using RepairWorkflows.Host.HttpWorkflows;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Host.Api.Elsa.Descriptors;

/// <summary>Describes the inputs of activities: their texts, editors and choices.</summary>
internal sealed class InputDescriptions(StepChoices choices, IOptions<HttpWorkflowOptions> http)
{
    /// <summary>An input, in its place among the others.</summary>
    public JsonObject Describe(InputDescriptor input, int order)
    {
        var key = ActivityTexts.KeyOf(input.DeclaringType, input.Name);
        var described = new JsonObject
        {
            ["name"] = input.Name,
            ["typeName"] = input.TypeName,
            ["displayName"] = ActivityTexts.NameOf(input),
            ["description"] = ActivityTexts.Find($"{key}.about") ?? input.Attribute.Description ?? "",
            ["order"] = order,
            ["uiHint"] = input.UIHint,
            ["defaultSyntax"] = input.DefaultSyntax,
            ["isWrapped"] = input.IsWrapped,
            ["isBrowsable"] = true,
            ["isSerializable"] = true,
            ["isSynthetic"] = false,
            ["isReadOnly"] = false,
            ["isSensitive"] = input.Attribute.IsSensitive,
            ["autoEvaluate"] = input.Attribute.AutoEvaluate,
        };
        Add(described, "category", input.Attribute.Category is { } category
            ? ActivityTexts.Find($"group.{category}") ?? category
            : null);
        Add(described, "defaultValue", DefaultOf(input));
        Add(described, "uiSpecifications", SpecificationsOf(input));
        return described;
    }

    private static void Add(JsonObject described, string name, JsonNode? value)
    {
        if (value is not null)
        {
            described[name] = value;
        }
    }

    // As it would be stored.
    private static JsonNode? DefaultOf(InputDescriptor input) => input.Default switch
    {
        null or "" => null,
        string words when input.UIHint == InputUIHints.CheckList => Listed(StepChoices.WordsIn(words)),
        string text => text,
        bool flag => flag,
        int number => number,
        Enum word => word.ToString(),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        IEnumerable entries => Listed(entries.Cast<object?>().Select(entry => $"{entry}")) is { Count: > 0 } list
            ? list
            : null,
        _ => null,
    };

    private static JsonArray Listed(IEnumerable<string> words) => [.. words.Select(word => JsonValue.Create(word))];

    private JsonObject? SpecificationsOf(InputDescriptor input) => input.UIHint switch
    {
        InputUIHints.DropDown => Choices(input, "dropdown", "selectList"),
        InputUIHints.CheckList => Choices(input, "checklist", "checkList"),
        InputUIHints.CodeEditor => Editor("javascript"),
        InputUIHints.JsonEditor => Editor("json"),
        InputUIHints.SingleLine when input.DeclaringType == typeof(HttpEndpoint) && input.Name == "Path" => new()
        {
            ["singleline"] = new JsonObject
            {
                ["adornmentText"] = $"{http.Value.BasePath}/",
                ["enableCopyAdornment"] = true,
            },
        },
        _ => null,
    };

    private static JsonObject Editor(string language) => new()
    {
        ["code-editor"] = new JsonObject
        {
            ["editorHeight"] = 1,
            ["language"] = language,
            ["singleLineMode"] = false,
        },
    };

    // One that may be left out begins with nothing chosen.
    private JsonObject Choices(InputDescriptor input, string editor, string list)
    {
        var key = ActivityTexts.KeyOf(input.DeclaringType, input.Name);
        var culture = CultureInfo.CurrentUICulture;
        IEnumerable<(string Value, string Text)> words = input.Attribute.OptionsFrom is { } from
            ? choices.Of(from).Select(word => (word, choices.TextOf(from, word, culture)))
            : input.Options.Select(word => (word, ActivityTexts.Find($"{key}.{word}") ?? word));
        if (editor == "dropdown" && input.Default is null or "")
        {
            words = words.Prepend(("", ActivityTexts.Find("choice.none") ?? "–"));
        }

        return new JsonObject
        {
            [editor] = new JsonObject
            {
                [list] = new JsonObject
                {
                    ["items"] = new JsonArray(
                        [.. words.Select(word => new JsonObject { ["text"] = word.Text, ["value"] = word.Value })]),
                    ["isFlagsEnum"] = false,
                },
            },
        };
    }
}
