using System.Text.Json.Serialization;

namespace Recruitment.Stages.Posting;

/// <summary>A posting that is for internal candidates first has two phases; others have one.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PostingPhase>))]
public enum PostingPhase
{
    First,
    Second,
}
