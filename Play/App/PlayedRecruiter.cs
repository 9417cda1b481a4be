using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Recruitment.Play.Cast;

namespace Recruitment.Play.App;

/// <summary>The recruiter, who starts a procedure and looks how it goes by the API.</summary>
internal sealed class PlayedRecruiter(HttpClient http)
{
    private readonly string _key = Guid.NewGuid().ToString("N");

    public string Procedure { get; private set; } = "";

    public Uri VacancyUrl { get; private set; } = new("about:blank");

    public Uri DashboardUrl { get; private set; } = new("about:blank");

    /// <summary>Starts the procedure; once, however often the call has to be repeated.</summary>
    public async Task StartAsync(string template, JsonObject? overrides)
    {
        var request = new JsonObject { ["template"] = template };
        if (overrides is not null)
        {
            request["overrides"] = overrides.DeepClone();
        }

        var answer = await SendAsync(HttpMethod.Post, "/api/procedures", JsonContent.Create(request));
        Procedure = answer["id"]!.GetValue<string>();
        VacancyUrl = new Uri(answer["vacancyUrl"]!.GetValue<string>());
        DashboardUrl = new Uri(answer["dashboardUrl"]!.GetValue<string>());
    }

    /// <summary>Goes on with a procedure that was started otherwise, such as by form.</summary>
    public void Follow(string procedure)
    {
        Procedure = procedure;
        VacancyUrl = new Uri(http.BaseAddress!, $"/vacancies/{procedure}");
    }

    /// <summary>Gives the stage that waits so many days more; whether there was one.</summary>
    public async Task<bool> GiveMoreTimeAsync(int days)
    {
        if (await StateAsync() is not { Stage: { } stage, NextDeadline: { } closes })
        {
            return false;
        }

        await CloseOnAsync(stage, closes.AddDays(days));
        return true;
    }

    /// <summary>Lets a stage close at the end of a day.</summary>
    public Task CloseOnAsync(string stage, DateTimeOffset day) =>
        ControlAsync(
            "dates",
            new JsonObject
            {
                ["stage"] = stage,
                ["deadline"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            }
        );

    /// <summary>Gives the place of <paramref name="person"/> to somebody else; the votes stay.</summary>
    public Task ReplaceAsync(string person, string name, string email) =>
        ControlAsync(
            "people",
            new JsonObject
            {
                ["person"] = person,
                ["name"] = name,
                ["email"] = email,
                ["reason"] = "left",
            }
        );

    /// <summary>Lets a stage that waits for the recruiter begin anew.</summary>
    public Task ResumeAsync() => ControlAsync("resume", null);

    /// <summary>Records that somebody who was appointed withdraws; whether there was anybody.</summary>
    public async Task<bool> WithdrawAppointedAsync()
    {
        var listed = await SendAsync(HttpMethod.Get, $"/api/procedures/{Procedure}/candidates?status=appointed", null);
        if (listed["candidates"]!.AsArray().FirstOrDefault() is not { } appointed)
        {
            return false;
        }

        await ControlAsync(
            $"candidates/{appointed["id"]}/withdraw",
            new JsonObject { ["reason"] = "Nam elders een baan aan." }
        );
        return true;
    }

    /// <summary>
    /// Enters an application that came by letter or too late; whether there is no reason to come back later: not so while
    /// only colleagues can apply.
    /// </summary>
    public async Task<bool> EnterAsync(Applicant applicant)
    {
        var entry = new JsonObject
        {
            ["name"] = applicant.Name,
            [applicant.OnPaper ? "address" : "email"] = applicant.OnPaper
                ? "Lindelaan 1\n1234 AB Ons Dorp"
                : applicant.Email,
            ["phone"] = applicant.Phone,
            ["motivation"] = applicant.Motivation,
            ["track"] = "external",
            ["late"] = applicant.Late,
            ["reason"] = "Kwam niet langs de vacaturepagina.",
        };
        try
        {
            await ControlAsync("candidates", entry);
            return true;
        }
        catch (HttpRequestException refused)
            when (refused.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Conflict or HttpStatusCode.NotFound)
        {
            return refused.StatusCode != HttpStatusCode.BadRequest; // else the procedure is too far on
        }
    }

    public Task CancelAsync() => ControlAsync("cancel", null);

    /// <summary>The procedure's status as the API tells it.</summary>
    public async Task<ProcedureState> StateAsync() =>
        (await SendAsync(HttpMethod.Get, $"/api/procedures/{Procedure}", null)).Deserialize<ProcedureState>(
            JsonSerializerOptions.Web
        ) ?? throw new InvalidDataException("A procedure's status is a JSON object.");

    private Task<JsonNode> ControlAsync(string action, JsonObject? body) =>
        SendAsync(
            HttpMethod.Post,
            $"/api/procedures/{Procedure}/{action}",
            body is null ? null : JsonContent.Create(body)
        );

    private async Task<JsonNode> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("x-functions-key", RunningApp.Key);
        if (method == HttpMethod.Post)
        {
            request.Headers.Add("Idempotency-Key", _key);
        }

        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonNode.Parse(text) ?? throw new InvalidDataException($"{path} answered nothing.")
            : throw new HttpRequestException(
                $"{method} {path} answered {(int)answer.StatusCode}: {text}",
                null,
                answer.StatusCode
            );
    }
}
