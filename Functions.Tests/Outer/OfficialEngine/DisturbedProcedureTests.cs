using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Mail;
using Recruitment.Mail.Transports;
using Recruitment.Play.App;
using Recruitment.Play.Cast;
using Recruitment.Tests.Embedded.Blobs;
using Recruitment.Tests.Mail;
using Recruitment.Tests.WholeProcedure;

namespace Recruitment.Tests.OfficialEngine;

/// <summary>Whole procedures on the official engine, where things go wrong or are elsewhere.</summary>
public sealed class DisturbedProcedureTests(AzuriteBlobStore azurite) : IClassFixture<AzuriteBlobStore>
{
    private const string Template = "groeisaam";
    private const int FewestKills = 20;
    private const int AttemptThatSucceeds = 3;

    /// <summary>Of the first mail, after hours: by then the pauses are at their longest.</summary>
    private const int AttemptOfTheFirst = 9;

    [Fact]
    public async Task A_worker_that_is_killed_over_and_over_loses_and_repeats_nothing()
    {
        var moments = 0;
        var kills = 0;
        async Task KillAsync(RunningApp app)
        {
            if (moments++ % 5 == 0)
            {
                kills++;
                await app.RestartAsync();
            }
        }

        var disturbed = await PlayedAccount.PlayAsync(
            Template,
            new OfficialPlay().On(new Disturbance { AfterAct = KillAsync, BeforeTimePasses = KillAsync })
        );
        Assert.InRange(kills, FewestKills, int.MaxValue);
        (await PlayedAccount.OfAsync(Template)).AssertSameButForRepetitions(disturbed);
    }

    [Fact]
    public async Task With_its_records_in_a_storage_account_a_procedure_runs_the_same()
    {
        var inAccount = await PlayedAccount.PlayAsync(
            Template,
            new OfficialPlay().On(
                new Disturbance
                {
                    StorageConnection = azurite.NewConnection(),
                    BeforeTimePasses = AzuriteProcedureTests.LookForUploadsAsync,
                }
            )
        );
        (await PlayedAccount.OfAsync(Template)).AssertSameAs(inAccount);
    }

    [Fact]
    public async Task Mails_that_fail_are_tried_again_after_the_same_pauses()
    {
        var refused = 0;
        var hesitant = new Disturbance { Configure = services => services.AddSingleton(Hesitant) };
        IMailTransport Hesitant(IServiceProvider services)
        {
            var attempts = new ConcurrentDictionary<string, int>();
            string? first = null;
            return new WatchedTransport(
                ActivatorUtilities.CreateInstance<OutboxTransport>(services),
                mail =>
                {
                    Interlocked.CompareExchange(ref first, mail.MessageId, null);
                    var succeeds = mail.MessageId == first ? AttemptOfTheFirst : AttemptThatSucceeds;
                    if (attempts.AddOrUpdate(mail.MessageId, 1, (_, before) => before + 1) < succeeds)
                    {
                        Interlocked.Increment(ref refused);
                        throw new MailNotSentException(MailFault.Unreachable, "Not now.");
                    }
                }
            );
        }

        var play = new OfficialPlay();
        var official = await PlayedAccount.PlayAsync(Template, play.On(hesitant));
        Assert.Empty(play.Hub.Faults);
        Assert.Equal(((AttemptThatSucceeds - 1) * (official.Mails.Count - 1)) + AttemptOfTheFirst - 1, refused);
        (await PlayedAccount.PlayAsync(Template, hesitant)).AssertSameAs(official);
    }
}
