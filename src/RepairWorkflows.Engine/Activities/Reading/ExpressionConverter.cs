using System.Text.Json;
using System.Text.Json.Serialization;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Activities.Reading;

/// <summary>Reads <c>{ "type", "value" }</c> in members that are no inputs, such as the cases of a switch.</summary>
internal sealed class ExpressionConverter : JsonConverter<Expression>
{
    public override Expression? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        var wrapped = json.Member("expression");
        return ActivityDefinitionReader.ReadExpression(wrapped.Exists() ? wrapped : json);
    }

    public override void Write(Utf8JsonWriter writer, Expression value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Definitions are exported from their own document.");
}
