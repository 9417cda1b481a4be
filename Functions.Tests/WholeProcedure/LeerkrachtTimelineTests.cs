using Recruitment.Candidates;
using Recruitment.Candidates.Outcomes;
using Recruitment.Procedures;
using Recruitment.Stages.ProgrammePhase;
using Recruitment.Tests.Candidates;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Procedures;

namespace Recruitment.Tests.WholeProcedure;

/// <summary>The programme of the leerKRACHT template, from the enrolment to the erasure.</summary>
public sealed class LeerkrachtTimelineTests
{
    [Theory, WarmAndRecovered]
    public async Task Every_team_gets_one_final_answer_and_everything_is_erased(bool recover)
    {
        await using var app = await ProcedureApi.StartAsync(recover);
        var id = await app.StartProcedureAsync(template: "leerkracht");
        string[] schools = ["De Linde", "De Beuk", "De Eik", "De Wilg", "De Es"];
        foreach (var school in schools)
        {
            await app.EnrolAsync(id, school, ("newsletter", "true"));
            await app.Time.AdvanceUntilAsync(app.Clock.GetUtcNow().AddMinutes(1));
        }

        var withdrawing = (await app.Candidates.ListAsync(id))[1];
        await app.PostAsync(
            app.OwnPage(withdrawing),
            ("action", "withdraw"),
            ("confirmWithdraw", "true")
        );
        var post = new DailyPost(
            app,
            (_, form) =>
            {
                foreach (var team in form.Options("present"))
                {
                    form.Tick("present", team);
                }
            }
        );
        await post.LiveAsync(id, nameof(SessionReportMail));

        var procedure = await app.Procedures.GetAsync(id);
        Assert.Equal(ProcedureOutcome.Completed, procedure.Outcome);
        Assert.All(procedure.Timeline.SkipLast(1), dates => Assert.NotNull(dates.EndedAt));
        var sent = await app.MailsAsync();
        Assert.Equal(1 + 3 + 3, sent.Count(m => m.Kind == nameof(SessionReportMail)));
        Assert.Equal(3, sent.Count(m => m.Kind == nameof(PhaseEndedMail)));
        var answers = sent.Where(m =>
                m.Kind
                    is nameof(CompletionMail)
                        or nameof(RejectionMail)
                        or nameof(WithdrawalConfirmedMail)
            )
            .Select(m => $"{m.Kind} to {m.To}")
            .Order();
        Assert.Equal(
            [
                "CompletionMail to de.eik@school.example",
                "CompletionMail to de.linde@school.example",
                "CompletionMail to de.wilg@school.example",
                "RejectionMail to de.es@school.example",
                "WithdrawalConfirmedMail to de.beuk@school.example",
            ],
            answers
        );
        Assert.Contains(
            "op volgorde van inschrijving",
            sent.Single(m => m.Kind == nameof(RejectionMail)).Text
        );

        await app.Time.AdvanceUntilAsync(procedure.EndedAt!.Value.AddDays(30)); // it has ended
        Assert.Empty(await app.Candidates.ListAsync(id));
        Assert.NotNull((await app.Procedures.GetAsync(id)).ErasedAt);
        Assert.Null(await app.Procedures.FindDefinitionAsync(id));
        Assert.Empty(await app.MailsAsync());
    }
}
