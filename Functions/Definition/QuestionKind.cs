using System.Text.Json.Serialization;

namespace Recruitment.Definition;

/// <summary>What an answer is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<QuestionKind>))]
public enum QuestionKind
{
    Text,

    /// <summary>One of the question's choices.</summary>
    Choice,

    /// <summary>A number, whole or with decimals.</summary>
    Number,
}
