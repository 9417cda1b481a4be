using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;
using Recruitment.Embedded.Durable.Execution;
using Recruitment.Embedded.Durable.History;
using Recruitment.Embedded.Durable.Storage;
using Recruitment.Embedded.Store;

namespace Recruitment.Embedded.Durable;

/// <summary>Runs the failed activities and sub-orchestrations of a failed instance once more.</summary>
internal sealed class Rewinding(EngineParts parts)
{
    /// <summary>Gives what is to be handed over, and the timers that wait again.</summary>
    /// <exception cref="ArgumentException">There is no such instance.</exception>
    /// <exception cref="InvalidOperationException">The instance has not failed.</exception>
    public async Task<(List<Delivery> Deliveries, List<StoredTimer> Timers)> RewindAsync(
        string instanceId,
        string reason
    )
    {
        var plans = parts.Store.Read(connection => Plan(connection, instanceId));
        return await parts.Store.WriteAsync(writer =>
        {
            var deliveries = new List<Delivery>();
            var timers = new List<StoredTimer>();
            foreach (var (header, rewound) in plans)
            {
                deliveries.AddRange(RewindCommand.Run(writer, parts.Sequences, header, rewound, reason, parts.Now));
                timers.AddRange(
                    rewound.OpenTimers.Select(timer => new StoredTimer(
                        timer.Timer,
                        header.Number,
                        timer.TaskId,
                        timer.Due
                    ))
                );
            }

            return (deliveries, timers);
        });
    }

    private List<(InstanceHeader Header, RewoundHistory Rewound)> Plan(SqliteConnection connection, string instanceId)
    {
        using var row = new Statement(connection, "SELECT number FROM instance WHERE id = ?");
        if (!row.Bind(instanceId).Step() || InstanceRows.Load(connection, row.Int64(0)) is not { } header)
        {
            throw new ArgumentException(
                $"An orchestration with the instanceId {instanceId} was not found.",
                nameof(instanceId)
            );
        }

        if (header.Status != OrchestrationRuntimeStatus.Failed)
        {
            throw new InvalidOperationException(
                $"Only a failed orchestration can be rewound; '{instanceId}' is {header.Status}."
            );
        }

        var plans = new List<(InstanceHeader, RewoundHistory)>();
        Plan(connection, header, plans);
        return plans;
    }

    private void Plan(SqliteConnection connection, InstanceHeader header, List<(InstanceHeader, RewoundHistory)> plans)
    {
        var children = new Dictionary<int, InstanceHeader?>();
        bool TakesBack(ActionEvent task)
        {
            if (task is not SubOrchestrationScheduled)
            {
                return true;
            }

            if (!children.ContainsKey(task.TaskId))
            {
                children[task.TaskId] = FailedChild(connection, header, task.TaskId);
            }

            return children[task.TaskId] is not null;
        }

        var orchestrator = parts.Catalog.Orchestrator(header.Name, header.Version, parts.Services);
        var execution = new OrchestrationExecution(header, orchestrator, parts.Settings);
        var turns = InstanceRows.ReadHistory(connection, header.Number).ToList();
        var rewound = execution.Rewind(turns, TakesBack);
        Renumber(rewound);
        plans.Add((header, rewound));
        foreach (var child in children.Values.OfType<InstanceHeader>())
        {
            Plan(connection, child, plans);
        }
    }

    /// <summary>The sub-orchestration of this task, when it failed: another end is not taken back.</summary>
    private static InstanceHeader? FailedChild(SqliteConnection connection, InstanceHeader parent, int task)
    {
        using var row = new Statement(
            connection,
            "SELECT number FROM instance WHERE parent = ? AND parent_execution = ? AND parent_task = ? AND status = 3"
        );
        return row.Bind(parent.Number).Bind(parent.Execution).Bind(task).Step()
            ? InstanceRows.Load(connection, row.Int64(0))
            : null;
    }

    /// <summary>Timers that wait again get new numbers; the old ones may be another timer's by now.</summary>
    private void Renumber(RewoundHistory rewound)
    {
        var numbered = rewound
            .OpenTimers.Select(timer => timer with { Timer = parts.Sequences.NextTimer() })
            .ToDictionary(timer => timer.TaskId);
        rewound.OpenTimers.Clear();
        rewound.OpenTimers.AddRange(numbered.Values);
        HistoryEvent Current(HistoryEvent one) =>
            one switch
            {
                TimerCreated created => numbered.GetValueOrDefault(created.TaskId, created),
                TimerFired fired => fired with { Timer = numbered.GetValueOrDefault(fired.TaskId)?.Timer ?? 0 },
                _ => one,
            };
        foreach (var events in rewound.Turns.Append(rewound.Carried))
        {
            for (var index = 0; index < events.Count; index++)
            {
                events[index] = Current(events[index]);
            }
        }
    }
}
