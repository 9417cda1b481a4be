using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Recruitment.Recruiter.Acting;

/// <summary>Makes of a posted form the JSON that could have been sent in its place, so that both are read alike.</summary>
internal static class EntryForm
{
    private const string AnswerPrefix = "answer-";

    /// <summary>Posted once for each.</summary>
    private const string Seats = "seats";

    private static readonly HashSet<string> Ticks = new(StringComparer.Ordinal) { "consentRetention", "late" };

    public static JsonElement ToJson(IFormCollection form)
    {
        var json = new JsonObject();
        var answers = new JsonArray();
        foreach (var field in form)
        {
            var text = field.Value.ToString();
            if (field.Key.StartsWith(AnswerPrefix, StringComparison.Ordinal))
            {
                answers.Add(new JsonObject { ["question"] = field.Key[AnswerPrefix.Length..], ["text"] = text });
            }
            else if (Ticks.Contains(field.Key))
            {
                json[field.Key] = text is "true" or "on" or "1";
            }
            else if (field.Key == Seats)
            {
                json[Seats] = new JsonArray([.. field.Value.Select(seat => JsonValue.Create(seat))]);
            }
            else if (text.Length > 0)
            {
                json[field.Key] = text;
            }
        }

        json["answers"] = answers;
        return JsonSerializer.SerializeToElement(json);
    }
}
