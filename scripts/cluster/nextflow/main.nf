// Plates through a cluster by Nextflow: plan, batches, merge.
//   nextflow run scripts/cluster/nextflow/main.nf -profile slurm -resume \
//       --plates '/data/plates/2026-03-*' --run /scratch/run --out /data/results \
//       --options '--assay viability --channels brightfield=w2,stain=w1'
// The run folder and the plates must lie on a disk that all nodes see.
nextflow.enable.dsl = 2

params.plates = null         // folder, or a pattern of folders
params.run = 'run'           // folder of the run: plan, parts
params.out = 'results'       // where the results go
params.options = ''          // options of 'screen plan', as on its command line
params.minutes = 8           // work of one core in a batch
params.screen = "${projectDir}/../../screen"
params.accept_partial = false

def quoted(text) { "'" + text.toString().replace("'", "'\\''") + "'" }

def absolute(text) { file(text).toAbsolutePath().toString() }

process PLAN {
  input:
    val plates
    val folder
  output:
    path 'batches/batch_*.json', optional: true
  script:
    """
    ${quoted(params.screen)} plan ${plates.collect { quoted(it) }.join(' ')} --out ${quoted(folder)} \
      --batch-minutes ${params.minutes} ${params.options}
    mkdir batches
    find ${quoted(folder)}/plan -name 'batch_*.json' -exec cp -p {} batches/ \\;
    """
}

process BATCH {
  tag { batch.baseName }
  input:
    path batch
    val folder
  output:
    path 'done_*'
  script:
    """
    ${quoted(params.screen)} batch ${quoted(folder)}/plan/${batch.name} --threads ${task.cpus}
    cp ${batch} done_${batch.name}
    """
}

process MERGE_PLATES {
  cache false
  input:
    path finished
    val folder
    val out
  script:
    """
    ${quoted(params.screen)} merge ${quoted(folder)} --out ${quoted(out)} --missing-as-failed \
      ${params.accept_partial ? '--accept-partial' : ''} && code=0 || code=\$?
    # 4: done, but some wells failed; their rows say why
    [ \$code -eq 0 ] || [ \$code -eq 4 ]
    """
}

workflow {
  if (!params.plates) error "Say which plates: --plates FOLDER or --plates 'PATTERN'"
  def plates = file(params.plates, type: 'dir')
  plates = (plates instanceof List ? plates : [plates]).collect { it.toAbsolutePath().toString() }.sort()
  if (!plates) error "No folder fits --plates ${params.plates}"
  def folder = absolute(params.run)
  PLAN(plates, folder)
  BATCH(PLAN.out.flatten(), folder)
  MERGE_PLATES(BATCH.out.collect().ifEmpty([]), folder, absolute(params.out))
}
