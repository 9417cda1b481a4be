using System.Globalization;
using Microsoft.AspNetCore.Http;
using Recruitment.Definition.Reading;
using Recruitment.Records;

namespace Recruitment.Recruiter.Api;

/// <summary>Answers of the API that say what is wrong, as <c>application/problem+json</c> (RFC 9457).</summary>
internal static class Problem
{
    private const string Type = "application/problem+json";

    /// <summary>More faults than anybody mends in one go.</summary>
    private const int MaxFaults = 200;

    private static readonly Texts Sentences = new(typeof(ProblemTexts));

    public static IResult Of(string key, int status, params object[] arguments) =>
        Json(
            new
            {
                type = "about:blank",
                title = Sentences[key],
                status,
                detail = Sentences.With($"{key}Detail", arguments),
            },
            status
        );

    /// <summary>400, with every fault.</summary>
    public static IResult Of(IReadOnlyList<Fault> faults) =>
        Json(
            new
            {
                type = "about:blank",
                title = Sentences["InvalidRequest"],
                status = StatusCodes.Status400BadRequest,
                detail = faults.Count == 1
                    ? Sentences["InvalidRequestDetailOne"]
                    : Sentences.With("InvalidRequestDetail", faults.Count),
                faults = faults.Take(MaxFaults).Select(Describe).ToList(),
            },
            StatusCodes.Status400BadRequest
        );

    /// <summary>Told at once, while the request's language holds: the answer is written after it.</summary>
    public static object Describe(Fault fault) => new { pointer = fault.Pointer, message = FaultTexts.Of(fault) };

    /// <summary>409: it does not fit (any more), with why and what to do.</summary>
    public static IResult Conflict(string detail) =>
        Json(
            new
            {
                type = "about:blank",
                title = Sentences["DoesNotFit"],
                status = StatusCodes.Status409Conflict,
                detail,
            },
            StatusCodes.Status409Conflict
        );

    public static IResult UnknownProcedure(string id) => Of("UnknownProcedure", StatusCodes.Status404NotFound, id);

    public static IResult UnknownCandidate(string candidate, ProcedureId procedure) =>
        Of("UnknownCandidate", StatusCodes.Status404NotFound, candidate, procedure);

    public static IResult Ended(ProcedureId id) => Of("Ended", StatusCodes.Status409Conflict, id);

    private static IResult Json(object body, int status) => Results.Json(body, RecordJson.Options, Type, status);
}
