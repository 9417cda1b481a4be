using System.Net;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Records;
using Recruitment.Stages.Interviews;

namespace Recruitment.Tests.Stages.Interviews;

/// <summary>Candidates who press for the same slot at the same moment, over HTTP.</summary>
public sealed class SlotRaceTests
{
    private const int Times = 200;
    private const string Stage = "gesprekken";

    [Fact]
    public async Task Two_candidates_who_press_at_the_same_moment_never_get_the_same_slot()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync(Stage, new DateOnly(2027, 2, 3), new DateOnly(2027, 2, 5));
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        var bram = await scene.AddAsync("Bram Kok", CandidateStatus.Shortlisted);
        var call = await scene.RunAsync(nameof(InterviewsOrchestration), Stage);
        string[] links = [scene.LinkOf(SlotLink.Name, call, anna), scene.LinkOf(SlotLink.Name, call, bram)];
        var agendas = app.Get<AgendaRecords>();
        var agenda = await agendas.GetAsync(scene.Procedure, call.Step);
        var wins = new Dictionary<CandidateId, int> { [anna.Id] = 0, [bram.Id] = 0 };
        for (var time = 0; time < Times; time++)
        {
            var free = agenda.Slots.Where(agenda.IsFree).ToList();
            var slot = free[time % free.Count].Id;
            var answers = await Task.WhenAll(links.Select(link => app.PostAsync(link, (SlotLink.SlotField, slot))));

            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
            agenda = await agendas.GetAsync(scene.Procedure, call.Step);
            wins[Assert.Single(agenda.Bookings, b => b.Holds(slot)).Candidate]++;
            var held = agenda.Bookings.Select(b => b.Slot).OfType<string>().ToList();
            Assert.Equal(held.Distinct(), held);
        }

        Assert.Equal(Times, wins.Values.Sum());
        Assert.Equal(wins[anna.Id] + wins[bram.Id] - 2, agenda.Bookings.Sum(b => b.Sequence));
    }
}
